// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person's scores day by day with the flags that explain jumps. */
final class Chart {
    private Chart() {}

    /**
     * The chart.
     *
     * @param scores oldest first, with their contributions
     * @param networks networks linked and unlinked in the same time
     */
    static GetScoreHistoryResponse of(List<Score> scores, List<Marker> networks) {
        List<Marker> markers = new ArrayList<>(networks);
        for (int i = 1; i < scores.size(); i++) {
            addChanges(scores.get(i - 1), scores.get(i), markers);
        }
        // ISO days sort as text.
        markers.sort(Comparator.comparing(Marker::getDay));
        return GetScoreHistoryResponse.newBuilder()
                .addAllScores(scores.stream().map(Chart::byNetwork).toList())
                .addAllMarkers(markers)
                .build();
    }

    /** What differs between a day and the one before, other than by what people did. */
    private static void addChanges(Score before, Score score, List<Marker> markers) {
        if (!score.getModelVersion().equals(before.getModelVersion())) {
            markers.add(marker(MarkerKind.MARKER_KIND_MODEL_CHANGED, score)
                    .setModelVersion(score.getModelVersion())
                    .build());
        }
        if (score.getPaused() != before.getPaused()) {
            markers.add(marker(
                            score.getPaused()
                                    ? MarkerKind.MARKER_KIND_PAUSE_STARTED
                                    : MarkerKind.MARKER_KIND_PAUSE_ENDED,
                            score)
                    .build());
        }
    }

    private static Marker.Builder marker(MarkerKind kind, Score score) {
        return Marker.newBuilder().setKind(kind).setDay(score.getDay());
    }

    /** What has a row of its own in the chart. */
    private record Row(Network network, String source) {}

    /** The score with the points of each network and other source, which is all that a chart draws. */
    private static Score byNetwork(Score score) {
        Map<Row, Double> points =
                new TreeMap<>(Comparator.comparing(Row::network).thenComparing(Row::source));
        score.getContributionsList()
                .forEach(contribution -> points.merge(
                        new Row(contribution.getNetwork(), contribution.getSource()),
                        contribution.getPoints(),
                        Double::sum));
        Score.Builder chart = withoutReasons(score).toBuilder();
        points.forEach((row, sum) -> chart.addContributions(Contribution.newBuilder()
                .setNetwork(row.network())
                .setSource(row.source())
                .setPoints(sum)));
        return chart.build();
    }

    /** The score for eyes that may not see, or do not need, what it is made of. */
    static Score withoutReasons(Score score) {
        return score.toBuilder()
                .clearContributions()
                .clearNotMeasured()
                .clearAccounts()
                .clearNetworks()
                .build();
    }
}
