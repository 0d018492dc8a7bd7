// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;

/**
 * Points that one feature won or lost between two days.
 *
 * @param source as in {@link Contribution}
 * @param before value of the feature on the earlier day; 0 if it had none
 * @param after value on the later day, likewise
 * @param points negative if lost
 */
public record Cause(
        Network network, String source, String feature, SignalKind kind, double before, double after, double points) {

    /** The same of a source by another name. */
    public Cause at(String source) {
        return new Cause(network, source, feature, kind, before, after, points);
    }
}
