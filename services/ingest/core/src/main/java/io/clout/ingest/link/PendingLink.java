// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A sign-in that has begun and not yet come back.
 *
 * @param state unguessable; the network sends it back with the browser
 * @param verifier the secret whose hash the network got at the beginning (PKCE)
 */
record PendingLink(String state, String verifier, String redirectUri) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static PendingLink begin(String redirectUri) {
        return new PendingLink(random(), random(), redirectUri);
    }

    /** What the network gets of the verifier (S256). */
    String challenge() {
        return BASE64.encodeToString(sha256(verifier));
    }

    /** What we store of a state: who reads the table cannot finish anybody's sign-in. */
    static byte[] hash(String state) {
        return sha256(state);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PendingLink[***]";
    }
}
