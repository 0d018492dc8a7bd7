// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.proto.signal.v1.SignalKind;
import java.util.Set;

/** A step of a reading. One that the network refuses for good ends, and the reading goes on with the next. */
public interface ReadingStep {

    /** What is not measured if the network refuses the step. */
    Set<SignalKind> measures();

    /** Whether the other steps need what this one finds; then the account cannot be read without it. */
    default boolean isNeeded() {
        return false;
    }
}
