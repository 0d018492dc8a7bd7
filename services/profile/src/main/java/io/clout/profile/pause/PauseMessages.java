// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.pause;

/** Pauses as others read them. */
public final class PauseMessages {
    private PauseMessages() {}

    public static io.clout.proto.profile.v1.Pause of(Pause pause) {
        return io.clout.proto.profile.v1.Pause.newBuilder()
                .setFromDay(pause.fromDay().toString())
                .setToDay(pause.toDay().toString())
                .build();
    }
}
