// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.profile.v1.Moment;
import io.clout.proto.profile.v1.MomentReactions;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import org.junit.jupiter.api.Test;

/** A moment has its part of what reactions such as its own bring on its network. */
class MomentPointsTest {
    private static final Score SCORE = Score.newBuilder()
            .addContributions(points(Network.NETWORK_TWITTER, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 2))
            .addContributions(points(Network.NETWORK_TWITTER, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 1))
            .addContributions(points(Network.NETWORK_TWITTER, SignalKind.SIGNAL_KIND_FOLLOWERS, 10))
            .addContributions(points(Network.NETWORK_MASTODON, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 40))
            .build();

    @Test
    void partOfTheLikesIsThePartOfTheirPoints() {
        assertThat(new MomentPoints(SCORE).of(moment(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 5, 20)))
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void whatBringsNoPointsBringsNone() {
        assertThat(new MomentPoints(SCORE).of(moment(SignalKind.SIGNAL_KIND_REPLIES_RECEIVED, 5, 20)))
                .isZero();
    }

    private static Moment moment(SignalKind kind, double count, double ofAll) {
        return Moment.newBuilder()
                .setNetwork(Network.NETWORK_TWITTER)
                .addReactions(MomentReactions.newBuilder()
                        .setKind(kind)
                        .setCount(count)
                        .setOfAll(ofAll))
                .build();
    }

    private static Contribution points(Network network, SignalKind kind, double points) {
        return Contribution.newBuilder()
                .setNetwork(network)
                .setKind(kind)
                .setPoints(points)
                .build();
    }
}
