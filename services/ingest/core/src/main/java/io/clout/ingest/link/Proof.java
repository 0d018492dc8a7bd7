// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.signal.v1.Network;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * A person claims an account, and this is what will prove it.
 *
 * @param evidence a code in its place, or a page for an operator to look at
 * @param code what to put there; empty where an operator looks
 * @param isAgreed whether an operator has agreed; it is linked when the person next comes by
 */
public record Proof(
        UUID id,
        String personId,
        Network network,
        ExternalAccount account,
        Evidence evidence,
        String code,
        boolean isAgreed,
        Instant askedAt,
        Instant expiresAt) {

    /** No letters that are easily taken for others; four groups of five carry 99 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A code that nobody guesses and nobody has in their profile by chance. */
    static String freshCode() {
        var code = new StringBuilder("clout");
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
