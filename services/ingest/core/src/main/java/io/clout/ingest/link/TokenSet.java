// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import java.time.Duration;
import java.time.Instant;

/**
 * What a network lets us act with for a person.
 *
 * @param refreshToken empty where the network gave none
 */
public record TokenSet(String accessToken, String refreshToken, Instant expiresAt) {

    /** Tokens are renewed this long before they expire, so that none expires on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    boolean isFreshAt(Instant now) {
        return now.plus(MARGIN).isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "TokenSet[*** until " + expiresAt + "]";
    }
}
