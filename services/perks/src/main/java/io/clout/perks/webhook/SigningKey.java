// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.proto.perk.v1.SignatureKind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the messages to an endpoint are signed with. */
sealed interface SigningKey {

    /** Signature of the text, with its version: {@code v1,...} or {@code v1a,...}. */
    String sign(String text);

    /** What the brand is given to check signatures with. */
    String forBrand();

    /** As it is kept, before it is sealed. */
    byte[] bytes();

    /** A new one. */
    static SigningKey make(SignatureKind kind) {
        return kind == SignatureKind.SIGNATURE_KIND_ED25519 ? Ed25519.make() : Hmac.make();
    }

    /** One that was kept. */
    static SigningKey of(SignatureKind kind, byte[] bytes) {
        return kind == SignatureKind.SIGNATURE_KIND_ED25519 ? new Ed25519(bytes) : new Hmac(bytes);
    }

    /** A secret that both sides know. */
    record Hmac(byte[] bytes) implements SigningKey {
        private static final String ALGORITHM = "HmacSHA256";

        /** Standard Webhooks asks for 24 to 64. */
        private static final int LENGTH = 32;

        static Hmac make() {
            byte[] bytes = new byte[LENGTH];
            new SecureRandom().nextBytes(bytes);
            return new Hmac(bytes);
        }

        @Override
        public String sign(String text) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(bytes, ALGORITHM));
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        @Override
        public String forBrand() {
            return "whsec_" + Base64.getEncoder().encodeToString(bytes);
        }
    }

    /**
     * A key pair of this installation.
     *
     * @param bytes private key (PKCS 8), then the 32 bytes of the public key
     */
    record Ed25519(byte[] bytes) implements SigningKey {
        private static final String ALGORITHM = "Ed25519";
        private static final int PUBLIC_LENGTH = 32;

        static Ed25519 make() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                byte[] secret = pair.getPrivate().getEncoded();
                byte[] open = pair.getPublic().getEncoded(); // ends with the key itself
                byte[] bytes = Arrays.copyOf(secret, secret.length + PUBLIC_LENGTH);
                System.arraycopy(open, open.length - PUBLIC_LENGTH, bytes, secret.length, PUBLIC_LENGTH);
                return new Ed25519(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        @Override
        public String sign(String text) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                byte[] secret = Arrays.copyOf(bytes, bytes.length - PUBLIC_LENGTH);
                signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
                signature.update(text.getBytes(UTF_8));
                return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key that cannot sign", e);
            }
        }

        @Override
        public String forBrand() {
            return "whpk_"
                    + Base64.getEncoder()
                            .encodeToString(Arrays.copyOfRange(bytes, bytes.length - PUBLIC_LENGTH, bytes.length));
        }
    }
}
