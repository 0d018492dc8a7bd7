// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A score.
 *
 * @param bucket tens, such as {@code 50-59}; the last is {@code 90-100}
 */
@RegisterForReflection
record KloutScore(double score, String bucket) {

    /**
     * How a score moved; 0 where there is no earlier day to compare with, since programs expect a number.
     *
     * @param dayChange since the day before
     * @param weekChange since seven days before
     * @param monthChange since thirty days before
     */
    record Deltas(double dayChange, double weekChange, double monthChange) {}

    /** A score by itself, where the changes are called {@code scoreDelta}. */
    record Alone(double score, Deltas scoreDelta, String bucket) {}

    static KloutScore of(GetPublicScoreResponse found) {
        var value = found.getScore().getValue();
        return new KloutScore(value, bucket(value));
    }

    static Alone alone(GetPublicScoreResponse found) {
        var value = found.getScore().getValue();
        return new Alone(value, deltas(found), bucket(value));
    }

    static Deltas deltas(GetPublicScoreResponse found) {
        return new Deltas(found.getDayChange(), found.getWeekChange(), found.getMonthChange());
    }

    static String bucket(double score) {
        var tens = Math.min(9, (int) score / 10) * 10;
        return tens + "-" + (tens == 90 ? 100 : tens + 9);
    }
}
