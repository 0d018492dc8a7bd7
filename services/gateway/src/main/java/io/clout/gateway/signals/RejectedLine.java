// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.proto.signal.v1.RejectedSignal;

/**
 * A line that was rejected; nothing of it is kept.
 *
 * @param line its number, from 1
 * @param reason a code, such as {@code unknown_person}
 * @param detail what to do about it
 */
record RejectedLine(long line, String reason, String detail) {

    static RejectedLine of(RejectedSignal rejected) {
        return new RejectedLine(rejected.getLine(), rejected.getReason(), rejected.getDetail());
    }
}
