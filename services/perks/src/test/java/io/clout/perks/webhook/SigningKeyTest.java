// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.perk.v1.SignatureKind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** What RFC 8410 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    @Test
    void anyoneCanCheckAnEd25519SignatureByThePublicKey() throws GeneralSecurityException {
        SigningKey made = SigningKey.make(SignatureKind.SIGNATURE_KIND_ED25519);
        SigningKey kept = SigningKey.of(SignatureKind.SIGNATURE_KIND_ED25519, made.bytes());

        assertThat(kept.forBrand()).isEqualTo(made.forBrand()).startsWith("whpk_");
        assertThat(kept.sign("id.1.{}")).startsWith("v1a,");
        assertThat(verifies(kept.forBrand(), "id.1.{}", kept.sign("id.1.{}"))).isTrue();
        assertThat(verifies(kept.forBrand(), "id.2.{}", kept.sign("id.1.{}"))).isFalse();
    }

    private static boolean verifies(String key, String text, String signature) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key.substring("whpk_".length()));
        byte[] encoded = new byte[X509.length + raw.length];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        PublicKey open = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(open);
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
