// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/promises.md says of tests is so. */
class PromisesTest {
    private static final int PROMISES = 15;
    private static final Pattern ROW = Pattern.compile("^\\| (1\\.\\d+) \\|.*$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyPromiseHasTestsThatExist() throws IOException {
        String promises = Files.readString(Platform.root().resolve("docs/promises.md"));
        Map<String, Path> tests = tests();
        List<MatchResult> rows = ROW.matcher(promises).results().toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PROMISES)
                        .mapToObj(i -> "1." + i)
                        .toList());
        for (MatchResult row : rows) {
            assertThat(row.group()).containsPattern(NAMED);
            for (MatchResult named : NAMED.matcher(row.group()).results().toList()) {
                assertThat(tests).as(row.group(1)).containsKey(named.group(1));
                assertThat(Files.readString(tests.get(named.group(1))))
                        .as("%s of %s", named.group(2), row.group(1))
                        .contains("void " + named.group(2) + "(");
            }
        }
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> services = Files.list(Platform.root().resolve("services"));
                Stream<Path> files = services.map(service -> service.resolve("src/test"))
                        .filter(Files::isDirectory)
                        .flatMap(PromisesTest::walk)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            // A name may recur between services; the promises name none that does.
                            (one, other) -> one));
        }
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.walk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
