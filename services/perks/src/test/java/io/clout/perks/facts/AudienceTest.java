// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.score.v1.AccountFeatures;
import io.clout.proto.score.v1.Score;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudienceTest {

    /** {@code FOLLOWERS.total}. */
    private static final int FOLLOWERS = 33;

    @Test
    void reactionsCountForEachThousandOfTheAudience() {
        assertThat(quality(950, 100)).hasValue(100);
        assertThat(quality(99_950, 100)).hasValue(1);
        assertThat(quality(950, 0)).hasValue(0);
    }

    @Test
    void threeFollowersAndFiveLikesAreNotTheHighestOfAll() {
        assertThat(quality(3, 5).orElseThrow()).isLessThan(quality(950, 200).orElseThrow());
    }

    @Test
    void withoutAnAudienceNothingIsKnown() {
        assertThat(AudienceQuality.of(Score.newBuilder()
                        .addAccounts(AccountFeatures.newBuilder().setReactions(9))
                        .build()))
                .isEmpty();
    }

    private static OptionalInt quality(long followers, double reactions) {
        return AudienceQuality.of(Score.newBuilder()
                .addAccounts(AccountFeatures.newBuilder()
                        .addCounted(FOLLOWERS)
                        .addCounts(followers)
                        .setReactions(reactions))
                .addAccounts(AccountFeatures.newBuilder().setReactions(1_000))
                .build());
    }

    @Test
    void percentilesFollowTheScale() {
        AudienceScale scale = new AudienceScale(
                IntStream.rangeClosed(1, 100).map(i -> i / 2 * 10).toArray());
        assertThat(scale.percentile(-1)).hasValue(0);
        assertThat(scale.percentile(0)).hasValue(1);
        assertThat(scale.percentile(15)).hasValue(3);
        assertThat(scale.percentile(20)).hasValue(5);
        assertThat(scale.percentile(10_000)).hasValue(100);
        assertThat(AudienceScale.NONE.percentile(5)).isEmpty();
    }
}
