// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model card states the figures that training measured and wrote into the model file. */
class ModelCardTest {
    private JsonNode model;
    private String card;

    @BeforeEach
    void read() throws IOException {
        String file = "/model/" + ScoreModelReader.CURRENT + ".json";
        try (InputStream json = ModelCardTest.class.getResourceAsStream(file)) {
            model = new ObjectMapper().readTree(json);
        }
        card = Files.readString(Path.of("MODEL.md"));
    }

    @Test
    void theReferencePopulationHasAMeanOfFortyAndOneInTwentyHasSixtyThree() {
        assertThat(metric("referenceMean")).isCloseTo(40, within(0.1));
        assertThat(metric("referenceP95")).isCloseTo(63, within(0.3));
    }

    @Test
    void thePercentilesOfTheCardAreThoseOfTheModel() {
        String row = Stream.of("P5", "P10", "P25", "P50", "P75", "P90", "P95", "P99")
                .map(percentile -> Long.toString(Math.round(metric("reference" + percentile))))
                .collect(Collectors.joining(" | ", "| 40.0 | ", " |"));

        assertThat(card).contains(row);
    }

    @Test
    void theAgreementWithHumansOfTheCardIsThatOfTheModel() {
        assertThat(card)
                .contains(rounded("%.4f", "auc"))
                .contains(rounded("%.4f", "aucFollowersAlone"))
                .contains(rounded("%.4f", "aucListsAlone"))
                .contains(rounded("%.4f", "aucLogisticRegression"));
        assertThat(metric("auc"))
                .isGreaterThanOrEqualTo(0.862)
                .isGreaterThan(metric("aucLogisticRegression"))
                .isGreaterThan(metric("aucListsAlone"))
                .isGreaterThan(metric("aucFollowersAlone"));
    }

    @Test
    void theAgreementWithKloutOfTheCardIsThatOfTheModelAndWithinItsBounds() {
        assertThat(card)
                .contains(rounded("%.3f", "kloutAudienceSpearman"))
                .contains(rounded("%.2f", "kloutAudienceMeanAbsoluteError"))
                .contains(rounded("%.2f", "kloutAudienceBias"))
                .contains(rounded("%.2f", "kloutWithReactionsMeanAbsoluteError"))
                .contains(rounded("%.2f", "kloutWithReactionsBias"));
        assertThat(metric("kloutAudienceSpearman")).isGreaterThanOrEqualTo(0.72);
        assertThat(metric("kloutAudienceMeanAbsoluteError")).isLessThanOrEqualTo(6.5);
        assertThat(metric("kloutAudienceBias")).isBetween(-1.0, 1.0);
        assertThat(metric("kloutWithReactionsMeanAbsoluteError")).isLessThanOrEqualTo(7);
        assertThat(metric("kloutWithReactionsBias")).isBetween(-2.0, 2.0);
    }

    /** The same influence brings fewer points to a person who has more of them. */
    @Test
    void theHigherTheHarder() {
        Calibration calibration = ScoreModelReader.current().calibration();
        double before = Double.MAX_VALUE;
        for (double points = 10; points < 99.5; points += 0.5) {
            double influence = calibration.influence(points);
            double brought = calibration.score(influence + 0.01) - points;

            assertThat(brought).as("at %s points", points).isPositive().isLessThanOrEqualTo(before + 1e-9);
            before = brought;
        }
    }

    private double metric(String name) {
        return model.path("metrics").path(name).asDouble();
    }

    private String rounded(String format, String name) {
        return String.format(Locale.ROOT, format, metric(name));
    }
}
