// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.proto.profile.v1.StartPauseRequest;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A pause that begins today.
 *
 * @param until last UTC day
 */
record PauseRequest(@NotNull LocalDate until) {

    StartPauseRequest proto() {
        return StartPauseRequest.newBuilder().setToDay(until.toString()).build();
    }
}
