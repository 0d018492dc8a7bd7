// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.proto.profile.v1.Visibility;

/** Who may see a topic: never more people than may see the person. */
final class Shown {
    private Shown() {}

    /** What a person may see of others: everything public, and what is for the community if they belong to it. */
    static boolean to(boolean member, Visibility visibility) {
        return switch (visibility) {
            case VISIBILITY_PUBLIC -> true;
            case VISIBILITY_COMMUNITY -> member;
            case VISIBILITY_PRIVATE, VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** The narrower of two; the numbers of the contract grow with it. */
    static Visibility narrower(Visibility one, Visibility other) {
        return one.getNumber() >= other.getNumber() ? one : other;
    }
}
