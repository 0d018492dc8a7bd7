// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

/** Who may see a person's score. */
public enum Visibility {
    /** Everybody. */
    PUBLIC(io.clout.proto.profile.v1.Visibility.VISIBILITY_PUBLIC),
    /** Everybody who is signed in and has consented themselves. */
    COMMUNITY(io.clout.proto.profile.v1.Visibility.VISIBILITY_COMMUNITY),
    /** Only the person. */
    PRIVATE(io.clout.proto.profile.v1.Visibility.VISIBILITY_PRIVATE);

    private final io.clout.proto.profile.v1.Visibility proto;

    Visibility(io.clout.proto.profile.v1.Visibility proto) {
        this.proto = proto;
    }

    public io.clout.proto.profile.v1.Visibility proto() {
        return proto;
    }

    /** What is not said is the most careful. */
    public static Visibility of(io.clout.proto.profile.v1.Visibility proto) {
        return switch (proto) {
            case VISIBILITY_PUBLIC -> PUBLIC;
            case VISIBILITY_COMMUNITY -> COMMUNITY;
            case VISIBILITY_PRIVATE, VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> PRIVATE;
        };
    }
}
