// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chart has markers for linked networks, a change of the model, and pauses. */
class ChartTest {

    @Test
    void daysThatDifferFromTheDayBeforeOtherwiseThanByFactsAreMarked() {
        Marker linked = Marker.newBuilder()
                .setKind(MarkerKind.MARKER_KIND_LINKED)
                .setDay("2026-11-02")
                .setNetwork(Network.NETWORK_MASTODON)
                .build();

        GetScoreHistoryResponse chart = Chart.of(
                List.of(
                        score("2026-11-01", "clout-1", false),
                        score("2026-11-02", "clout-1", true),
                        score("2026-11-03", "clout-1", true),
                        score("2026-11-05", "clout-2", false)),
                List.of(linked));

        assertThat(chart.getMarkersList())
                .extracting(Marker::getDay, Marker::getKind, Marker::getModelVersion)
                .containsExactly(
                        tuple("2026-11-02", MarkerKind.MARKER_KIND_LINKED, ""),
                        tuple("2026-11-02", MarkerKind.MARKER_KIND_PAUSE_STARTED, ""),
                        tuple("2026-11-05", MarkerKind.MARKER_KIND_MODEL_CHANGED, "clout-2"),
                        tuple("2026-11-05", MarkerKind.MARKER_KIND_PAUSE_ENDED, ""));
    }

    @Test
    void daysKeepTheirPointsByNetworkOnly() {
        Score score = score("2026-11-01", "clout-1", false).toBuilder()
                .addContributions(part("FOLLOWERS.total", 3))
                .addContributions(part("POSTS.volume", 4))
                .setReconstructed(true)
                .build();

        Score day = Chart.of(List.of(score), List.of()).getScores(0);

        assertThat(day.getContributionsList())
                .containsExactly(Contribution.newBuilder()
                        .setNetwork(Network.NETWORK_TWITTER)
                        .setPoints(7)
                        .build());
        assertThat(day.getReconstructed()).isTrue();
    }

    private static Contribution part(String feature, double points) {
        return Contribution.newBuilder()
                .setNetwork(Network.NETWORK_TWITTER)
                .setFeature(feature)
                .setPoints(points)
                .build();
    }

    private static Score score(String day, String model, boolean pausing) {
        return Score.newBuilder()
                .setValue(40)
                .setDay(day)
                .setModelVersion(model)
                .setPaused(pausing)
                .setFinal(true)
                .build();
    }
}
