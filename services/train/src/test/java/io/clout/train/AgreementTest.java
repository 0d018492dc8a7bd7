// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bounds of the model card. Skipped where the data is not there. */
class AgreementTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final Path PAIRS = DATA.resolve("influence-pairs/train.csv");
    private static final Path SCORES = DATA.resolve("klout-scores/train.csv");

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.exists(PAIRS) && Files.exists(SCORES), () -> "skipped: no judgements at " + DATA);
    }

    @Test
    void agreesWithHumansAndWithKlout() throws IOException {
        Judgements judgements = Judgements.of(Table.read(PAIRS));
        KloutScores klout = KloutScores.of(Table.read(SCORES));
        Training training = new Training(klout);
        Map<String, Double> metrics =
                new Evaluation(judgements, klout, training, 1).metrics(training.model(i -> true, List.of(), Map.of()));

        assertThat(metrics.get("auc")).isGreaterThanOrEqualTo(0.862);
        assertThat(metrics.get("kloutAudienceSpearman")).isGreaterThanOrEqualTo(0.72);
        assertThat(metrics.get("kloutAudienceMeanAbsoluteError")).isLessThanOrEqualTo(6.5);
        assertThat(metrics.get("kloutAudienceBias")).isBetween(-1.0, 1.0);
        assertThat(metrics.get("kloutWithReactionsMeanAbsoluteError")).isLessThanOrEqualTo(7);
        assertThat(metrics.get("kloutWithReactionsBias")).isBetween(-2.0, 2.0);
    }
}
