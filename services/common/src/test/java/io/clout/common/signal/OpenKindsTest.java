// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Services do not depend on each other, so the catalogue's rows are read as text. */
class OpenKindsTest {
    private static final Path CATALOGUE = Path.of("../scoring/src/main/java/io/clout/scoring/signal/Kind.java");
    private static final Pattern ROW =
            Pattern.compile("(?ms)^ {4}([A-Z_]+)\\(\\s*\"[^\"]*\",\\s*Measure\\.(TOTAL|FLOW),(.*?)\\)[,;]$");

    @Test
    void theyAreThoseThatTheCatalogueHasForOtherSources() throws IOException {
        assumeThat(CATALOGUE).exists();
        var totals = EnumSet.noneOf(SignalKind.class);
        var flows = EnumSet.noneOf(SignalKind.class);

        ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .filter(row -> row.group(3).contains("NETWORK_OTHER"))
                .forEach(row -> (row.group(2).equals("TOTAL") ? totals : flows)
                        .add(SignalKind.valueOf("SIGNAL_KIND_" + row.group(1))));

        assertThat(OpenKinds.TOTALS).isEqualTo(totals);
        assertThat(OpenKinds.FLOWS).isEqualTo(flows);
    }
}
