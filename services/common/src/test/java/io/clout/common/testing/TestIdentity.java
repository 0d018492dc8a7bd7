// SPDX-License-Identifier: Apache-2.0
package io.clout.common.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Stands in for the identity provider in the tests of one service: a fresh key pair, whose public half verifies tokens exactly as a
 * provider's would and whose private half signs those of {@link TestTokens}. Use it with {@code @QuarkusTestResource}.
 */
public class TestIdentity implements QuarkusTestResourceLifecycleManager {
    static final String SIGNING_KEY = "clout.test.signing-key";

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            var publicKey = base64.encodeToString(keys.getPublic().getEncoded());
            return Map.of(
                    "quarkus.oidc.public-key",
                    publicKey,
                    "quarkus.oidc.services.public-key",
                    publicKey,
                    SIGNING_KEY,
                    base64.encodeToString(keys.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    @Override
    public void stop() {}
}
