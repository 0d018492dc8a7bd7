// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

/** What reading a line of the open signal format came to. */
public sealed interface ParsedLine permits SignalLine, ParsedLine.Rejected {

    /** The line cannot be read; the message says what to do about it. */
    record Rejected(RejectionReason reason, String message) implements ParsedLine {}
}
