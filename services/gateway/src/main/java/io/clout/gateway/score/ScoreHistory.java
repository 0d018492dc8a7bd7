// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The chart.
 *
 * @param items oldest first; days without a score are left out
 * @param markers oldest first
 */
record ScoreHistory(List<Day> items, List<Marker> markers) {

    /**
     * One day on the chart.
     *
     * @param isFinal true once the day is over: it will never change
     * @param reconstructed true if the score was made later, from facts that an archive brought
     * @param paused true if the person had announced a pause for the day
     * @param networks points by network
     * @param sources points by other source, all of them points of the network OTHER
     */
    record Day(
            LocalDate day,
            double score,
            @Schema(minItems = 2, maxItems = 2) List<Double> interval,

            @JsonProperty("final") boolean isFinal,

            boolean reconstructed,
            boolean paused,
            String model,
            Map<String, Double> networks,
            Map<String, Double> sources) {}

    /** What a day is marked with. */
    enum MarkerKind {
        /** A network began to count. */
        LINKED,
        /** A network no longer counts. */
        UNLINKED,
        /** Another model made this day's score than the day before's. */
        MODEL_CHANGED,
        /** A pause began: the score falls more slowly. */
        PAUSE_STARTED,
        /** A pause ended. */
        PAUSE_ENDED
    }

    /**
     * A flag on the chart.
     *
     * @param network for LINKED and UNLINKED
     * @param model for MODEL_CHANGED
     */
    record Marker(MarkerKind kind, LocalDate day, Optional<String> network, Optional<String> model) {}

    static ScoreHistory of(GetScoreHistoryResponse response) {
        return new ScoreHistory(
                response.getScoresList().stream().map(ScoreHistory::day).toList(),
                response.getMarkersList().stream().flatMap(ScoreHistory::marker).toList());
    }

    private static Day day(Score score) {
        return new Day(
                LocalDate.parse(score.getDay()),
                score.getValue(),
                Scores.interval(score),
                score.getFinal(),
                score.getReconstructed(),
                score.getPaused(),
                score.getModelVersion(),
                Scores.networks(score),
                Scores.sources(score));
    }

    /** None for a kind that is newer than this gateway. */
    private static Stream<Marker> marker(io.clout.proto.score.v1.Marker marker) {
        var kind = switch (marker.getKind()) {
            case MARKER_KIND_LINKED -> MarkerKind.LINKED;
            case MARKER_KIND_UNLINKED -> MarkerKind.UNLINKED;
            case MARKER_KIND_MODEL_CHANGED -> MarkerKind.MODEL_CHANGED;
            case MARKER_KIND_PAUSE_STARTED -> MarkerKind.PAUSE_STARTED;
            case MARKER_KIND_PAUSE_ENDED -> MarkerKind.PAUSE_ENDED;
            case MARKER_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
        return kind == null
                ? Stream.empty()
                : Stream.of(new Marker(
                        kind,
                        LocalDate.parse(marker.getDay()),
                        ProtoJson.network(marker.getNetwork()),
                        Optional.of(marker.getModelVersion()).filter(model -> !model.isEmpty())));
    }
}
