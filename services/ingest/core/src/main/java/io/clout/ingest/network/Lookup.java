// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

/** What a network says when it is asked for an account. */
public sealed interface Lookup {

    record Found(ExternalAccount account) implements Lookup {}

    record NotFound() implements Lookup {}

    /**
     * There is something, but it cannot be linked.
     *
     * @param reason a slug that the web app has words for: {@code not-a-handle}, {@code personal-profiles-only}
     */
    record Refused(String reason) implements Lookup {}
}
