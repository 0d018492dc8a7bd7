// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.rest;

/** Pauses as others read them. */
public final class RestMessages {
    private RestMessages() {}

    public static io.clout.proto.profile.v1.Rest of(Rest rest) {
        return io.clout.proto.profile.v1.Rest.newBuilder()
                .setFromDay(rest.fromDay().toString())
                .setToDay(rest.toDay().toString())
                .build();
    }
}
