// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.time.Duration;
import java.time.Instant;

/**
 * What a network lets us act with for a person.
 *
 * @param refreshToken empty where the network gave none
 */
public record TokenSet(String accessToken, String refreshToken, Instant expiresAt) implements Credential {

    public boolean lasts(Instant now, Duration margin) {
        return now.plus(margin).isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "TokenSet[*** until " + expiresAt + "]";
    }
}
