// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.GroupKind;
import io.clout.scoring.feature.Aspect;
import io.clout.scoring.feature.Feature;

/** Which of the few lines that people read a feature belongs to. */
final class Groups {
    private Groups() {}

    static GroupKind of(Feature feature) {
        if (feature.aspect() == Aspect.DISTINCT || feature.aspect() == Aspect.SELECTIVE) {
            return GroupKind.GROUP_KIND_PEOPLE;
        }
        return switch (feature.kind()) {
            case FOLLOWERS, FRIENDS, CONNECTIONS -> GroupKind.GROUP_KIND_AUDIENCE;
            case LIST_MEMBERSHIPS,
                    INBOUND_LINKS,
                    RECOMMENDATIONS,
                    SKILL_ENDORSEMENTS,
                    MAYORSHIPS,
                    INLINKS,
                    PAGE_RANK,
                    STARS,
                    FORKS,
                    VIEWS,
                    REPUTATION,
                    BADGES,
                    PLUS_ONES,
                    COMMENTS,
                    RESHARES -> GroupKind.GROUP_KIND_RECOGNITION;
            default -> GroupKind.GROUP_KIND_REACTIONS;
        };
    }
}
