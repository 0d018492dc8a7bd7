// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Actor;
import io.clout.scoring.signal.Kind.Measure;
import java.util.List;
import java.util.Map;

/**
 * What others do for each thing the person did.
 *
 * @param per what the person did; never what others do, or more of it would lower a score
 * @param smoothing added to it: about what a person does who just began
 */
record Ratio(String suffix, Kind per, double smoothing) {
    private static final Ratio PER_POST = new Ratio("perPost", Kind.POSTS, 3);
    private static final Ratio PER_FOLLOWING = new Ratio("perFollowing", Kind.FOLLOWING, 100);
    private static final Ratio PER_OUTLINK = new Ratio("perOutlink", Kind.OUTLINKS, 10);
    private static final Ratio PER_REPOSITORY = new Ratio("perRepository", Kind.REPOSITORIES, 1);

    /** By what comes back, what is given. */
    private static final Map<Kind, Kind> GIVEN = Map.of(
            Kind.RETWEETS_RECEIVED, Kind.RETWEETS_GIVEN,
            Kind.MENTIONS_RECEIVED, Kind.MENTIONS_GIVEN,
            Kind.RESHARES_RECEIVED, Kind.RESHARES_GIVEN,
            Kind.COMMENTS_RECEIVED, Kind.COMMENTS_GIVEN,
            Kind.LIKES_RECEIVED, Kind.LIKES_GIVEN,
            Kind.PLUS_ONES_RECEIVED, Kind.LIKES_GIVEN,
            Kind.ENDORSEMENTS_RECEIVED, Kind.ENDORSEMENTS_GIVEN);

    /** Those of a kind, on whatever network. */
    static List<Ratio> of(Kind kind) {
        return switch (kind) {
            case FOLLOWERS, LIST_MEMBERSHIPS -> List.of(PER_FOLLOWING);
            case INLINKS -> List.of(PER_OUTLINK);
            case STARS, STARS_RECEIVED, FORKS, FORKS_RECEIVED -> List.of(PER_REPOSITORY);
            default -> reactions(kind);
        };
    }

    private static List<Ratio> reactions(Kind kind) {
        if (kind.measure() != Measure.FLOW || kind.actor() != Actor.OTHERS) {
            return List.of();
        }
        Kind given = GIVEN.get(kind);
        return given == null ? List.of(PER_POST) : List.of(PER_POST, new Ratio("perGiven", given, 1));
    }
}
