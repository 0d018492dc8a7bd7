// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;

/**
 * Points that one feature of one account brings.
 *
 * @param network {@code NETWORK_UNSPECIFIED} for {@link #START}
 * @param source which of several accounts on the network, by its id or the name that its person gave it; empty where there is one
 * @param feature its name, or {@link #START} or {@link #NOT_MEASURED}
 * @param kind the signal it is made from; unspecified where there is none
 * @param value of the feature, in its own unit; for {@link #NOT_MEASURED} how many features that are
 * @param points of the score
 * @param prior whether the curve was not learned on this network
 * @param group the line that people read of which it is a part
 */
public record Contribution(
        Network network,
        String source,
        String feature,
        SignalKind kind,
        double value,
        double points,
        boolean prior,
        GroupKind group) {
    /** The point everyone has before anything is known. */
    public static final String START = "START";

    /** What all features of a network together bring that were not measured. */
    public static final String NOT_MEASURED = "NOT_MEASURED";

    /** What a server claims beyond what an average person has, and nobody confirms, as negative points. */
    public static final String UNCONFIRMED = "UNCONFIRMED";

    /**
     * What counts but is not yet credited, as negative points; or what no longer counts and is still credited. Its value is the influence
     * credited.
     */
    public static final String MOVING = "MOVING";
}
