// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.time.Timestamps;
import io.clout.proto.score.v1.Score;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a score says that perks need.
 *
 * @param tenths of a point, 10 to 1000, rounded as people see it
 * @param audience as {@link AudienceQuality} says it
 */
public record ScoreFact(String personId, int tenths, OptionalInt audience, Instant asOf) {

    public static ScoreFact of(String personId, Score score) {
        return new ScoreFact(
                personId,
                (int) Math.clamp(Math.round(score.getValue() * 10), 10, 1000),
                AudienceQuality.of(score),
                Timestamps.instant(score.getAsOf()));
    }
}
