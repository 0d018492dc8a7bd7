// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The app that the operator registered at a network, and how the network wants OAuth 2 spoken. The usual way needs only the first
 * five; what a network wants otherwise is said by the methods that begin with {@code with}.
 *
 * @param clientSecret empty for a public client
 * @param secretInForm whether the secret goes into the form instead of the {@code Authorization} header
 * @param pkce whether the network takes a code challenge (RFC 7636)
 * @param authorizeParameters to be sent along with the browser, such as {@code access_type}
 * @param lifetime of a token of which the network does not say it
 * @param renewBefore how long before its end a token is renewed; longer than the polling interval where an expired token cannot be
 */
public record OAuthSettings(
        String clientId,
        String clientSecret,
        URI authorizeUrl,
        URI tokenUrl,
        List<String> scopes,
        boolean secretInForm,
        boolean pkce,
        Map<String, String> authorizeParameters,
        Duration lifetime,
        Duration renewBefore) {

    /** So that none expires on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    public OAuthSettings(String clientId, String clientSecret, URI authorizeUrl, URI tokenUrl, List<String> scopes) {
        this(
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scopes,
                false,
                true,
                Map.of(),
                Duration.ofHours(1),
                MARGIN);
    }

    /** Settings of the app that the operator registered; empty without one. */
    public static Optional<OAuthSettings> of(OAuthApp app, URI authorizeUrl, URI tokenUrl, List<String> scopes) {
        return app.clientId()
                .map(id -> new OAuthSettings(id, app.clientSecret().orElse(""), authorizeUrl, tokenUrl, scopes));
    }

    public boolean isConfidential() {
        return !clientSecret.isEmpty();
    }

    public OAuthSettings withSecretInForm() {
        return new OAuthSettings(
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scopes,
                true,
                pkce,
                authorizeParameters,
                lifetime,
                renewBefore);
    }

    public OAuthSettings withoutPkce() {
        return new OAuthSettings(
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scopes,
                secretInForm,
                false,
                authorizeParameters,
                lifetime,
                renewBefore);
    }

    public OAuthSettings withAuthorizeParameters(Map<String, String> parameters) {
        return new OAuthSettings(
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scopes,
                secretInForm,
                pkce,
                parameters,
                lifetime,
                renewBefore);
    }

    public OAuthSettings withLifetime(Duration unsaid, Duration renewedBefore) {
        return new OAuthSettings(
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scopes,
                secretInForm,
                pkce,
                authorizeParameters,
                unsaid,
                renewedBefore);
    }

    @Override
    public String toString() {
        return "OAuthSettings[" + clientId + "]";
    }
}
