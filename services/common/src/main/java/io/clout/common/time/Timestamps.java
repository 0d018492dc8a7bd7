// SPDX-License-Identifier: Apache-2.0
package io.clout.common.time;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants on the wire. */
public final class Timestamps {

    private Timestamps() {}

    public static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
