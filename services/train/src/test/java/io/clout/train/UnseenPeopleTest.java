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

/** The figure that the model card begins with, of one deal. Skipped where the data is not there. */
class UnseenPeopleTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final Path PAIRS = DATA.resolve("influence-pairs/train.csv");
    private static final Path SCORES = DATA.resolve("klout-scores/train.csv");

    /** What was aimed at. */
    private static final double AIM = 0.867;

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.exists(PAIRS) && Files.exists(SCORES), () -> "skipped: no judgements at " + DATA);
    }

    @Test
    void agreesWithHumansAboutPeopleItHasNeverSeen() throws IOException {
        Judgements judgements = Judgements.of(Table.read(PAIRS));
        Training training = new Training(judgements, KloutScores.of(Table.read(SCORES)));

        double[] differences = UnseenPeople.differences(
                judgements,
                pairs -> Training.scores(training.model(pairs, i -> true, List.of(), Map.of()), judgements.people()),
                1);

        assertThat(Ranking.auc(differences, judgements.firstChosen())).isGreaterThanOrEqualTo(AIM);
    }
}
