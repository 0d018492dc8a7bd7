// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash stands for who reacted: enough to tell two people apart, useless without this instance's key.
 * 128 bits of HMAC-SHA-256, base64url: 22 characters.
 */
public final class ActorHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;
    private final String scope;

    /**
     * @param scope the network; the same id on two networks is two actors
     */
    public ActorHash(byte[] key, String scope) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.scope = scope;
    }

    public String hash(String actor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal((scope + ":" + actor).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
