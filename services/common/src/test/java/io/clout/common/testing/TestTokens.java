// SPDX-License-Identifier: Apache-2.0
package io.clout.common.testing;

import io.clout.common.security.CallerToken;
import io.clout.common.security.ServiceToken;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens that the service under test accepts, and some it must not. Needs {@link TestIdentity}. */
public final class TestTokens {
    private TestTokens() {}

    /** A good token of this person, valid for five minutes. */
    public static CallerToken of(String personId) {
        return sign(claims(personId, "clout", Instant.now().plus(Duration.ofMinutes(5))));
    }

    /** A good token that also carries the person's name. */
    public static CallerToken of(String personId, String name) {
        return sign(claims(personId, "clout", Instant.now().plus(Duration.ofMinutes(5)))
                .claim("name", name));
    }

    /** A good token of a person with a role, as Keycloak writes the roles of a realm. */
    public static CallerToken withRole(String personId, String role) {
        return sign(claims(personId, "clout", Instant.now().plus(Duration.ofMinutes(5)))
                .claim("realm_access", Map.of("roles", List.of(role))));
    }

    /** A good token with a scope. */
    public static CallerToken withScope(String personId, String scope) {
        return sign(claims(personId, "clout", Instant.now().plus(Duration.ofMinutes(5)))
                .claim("scope", "openid " + scope));
    }

    /** Of a brand's system: audience {@code clout-brand}, issued to the client. */
    public static CallerToken ofClient(String clientId, String scopes) {
        return sign(claims(
                        "service-account-" + clientId,
                        "clout-brand",
                        Instant.now().plus(Duration.ofMinutes(5)))
                .claim("azp", clientId)
                .claim("scope", scopes));
    }

    /** A good token with which a service speaks for itself. */
    public static ServiceToken ofService(String service) {
        return new ServiceToken(sign(claims(
                        "service-account-" + service,
                        "clout-services",
                        Instant.now().plus(Duration.ofMinutes(5)))
                .claim("azp", service)));
    }

    /** A good token with a scope, and a claim more. */
    public static CallerToken withScope(String personId, String scope, String claim, String value) {
        return sign(claims(personId, "clout", Instant.now().plus(Duration.ofMinutes(5)))
                .claim("scope", "openid " + scope)
                .claim(claim, value));
    }

    /** Ran out an hour ago. */
    public static CallerToken expired(String personId) {
        return sign(claims(personId, "clout", Instant.now().minus(Duration.ofHours(1))));
    }

    /** Meant for another service. */
    public static CallerToken forAudience(String personId, String audience) {
        return sign(claims(personId, audience, Instant.now().plus(Duration.ofMinutes(5))));
    }

    private static JwtClaimsBuilder claims(String personId, String audience, Instant expiresAt) {
        return Jwt.claims()
                .subject(personId)
                .audience(audience)
                .issuer("https://identity.test")
                .issuedAt(expiresAt.minus(Duration.ofMinutes(5)))
                .expiresAt(expiresAt);
    }

    private static CallerToken sign(JwtClaimsBuilder claims) {
        return new CallerToken(claims.sign(signingKey()));
    }

    private static PrivateKey signingKey() {
        var encoded = ConfigProvider.getConfig().getValue(TestIdentity.SIGNING_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key of TestIdentity", e);
        }
    }
}
