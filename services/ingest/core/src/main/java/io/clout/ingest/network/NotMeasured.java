// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.proto.signal.v1.SignalKind;

/**
 * A signal that a reading could not measure; never taken for a zero.
 *
 * @param reason a code that the web app has words for: that of a {@link io.clout.ingest.http.NetworkFailure.Kind}, or {@link #HIDDEN}
 * @param item where: a repository, a page, an entry of a list; empty if it is the signal as a whole
 */
public record NotMeasured(SignalKind kind, String reason, String item) {

    /** The person, or their server, keeps the number to themselves. */
    public static final String HIDDEN = "hidden";
}
