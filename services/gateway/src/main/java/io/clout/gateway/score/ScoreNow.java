// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A current score.
 *
 * @param score 1 to 100
 * @param interval lower and upper end of where the score lies with a confidence of 90 %
 * @param model version of what made it
 * @param day UTC day it belongs to
 * @param asOf facts up to this instant are in it
 * @param dayChange points since the final score of the day before; absent if there is none
 * @param weekChange points since seven days before; absent if there is none
 * @param monthChange points since thirty days before; absent if there is none
 * @param paused true if the person has announced a pause: the score falls more slowly
 * @param networks points by network; with the point that everybody starts with, they add up to the score
 * @param sources points by other source, all of them points of the network OTHER
 * @param notMeasured what could not be measured; not counted as zero
 * @param trial the next model's score from the same facts; absent unless one is on trial
 */
@Schema(name = "Score")
public record ScoreNow(
        double score,
        @Schema(minItems = 2, maxItems = 2) List<Double> interval,
        String model,
        LocalDate day,
        Instant asOf,
        Optional<Double> dayChange,
        Optional<Double> weekChange,
        Optional<Double> monthChange,
        boolean paused,
        Map<String, Double> networks,
        Map<String, Double> sources,
        List<NotMeasured> notMeasured,
        Optional<Trial> trial) {

    /** Another model's score from the same facts. */
    record Trial(
            double score,
            @Schema(minItems = 2, maxItems = 2) List<Double> interval,
            String model) {

        static Trial of(Score score) {
            return new Trial(score.getValue(), Scores.interval(score), score.getModelVersion());
        }
    }

    /** The score as the scoring service reports it. */
    public static ScoreNow of(GetScoreResponse response) {
        var score = response.getScore();
        return new ScoreNow(
                score.getValue(),
                Scores.interval(score),
                score.getModelVersion(),
                LocalDate.parse(score.getDay()),
                ProtoJson.instant(score.getAsOf()),
                response.hasDayChange() ? Optional.of(response.getDayChange()) : Optional.empty(),
                response.hasWeekChange() ? Optional.of(response.getWeekChange()) : Optional.empty(),
                response.hasMonthChange() ? Optional.of(response.getMonthChange()) : Optional.empty(),
                score.getPaused(),
                Scores.networks(score),
                Scores.sources(score),
                NotMeasured.of(score),
                response.hasTrial() ? Optional.of(Trial.of(response.getTrial())) : Optional.empty());
    }
}
