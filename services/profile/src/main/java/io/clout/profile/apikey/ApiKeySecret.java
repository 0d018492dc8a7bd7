// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.apikey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** What a program sends: 24 letters and digits, 124 bits, the form that programs written for Klout expect. Never stored, never printed. */
public record ApiKeySecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 24;
    private static final int RADIX = 36;
    private static final int BITS = 124;

    public static ApiKeySecret random() {
        var digits = new BigInteger(BITS, RANDOM).toString(RADIX);
        return new ApiKeySecret("0".repeat(LENGTH - digits.length()) + digits);
    }

    /** SHA-256: enough, since nobody can guess 124 random bits. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKeySecret[***]";
    }
}
