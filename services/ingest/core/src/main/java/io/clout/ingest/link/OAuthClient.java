// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static io.clout.ingest.poll.NetworkClient.encode;

import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Speaks OAuth 2 (RFC 6749) with PKCE (RFC 7636) to a network's token endpoint. */
@ApplicationScoped
class OAuthClient {

    private final NetworkClient network;
    private final Clock clock;

    OAuthClient(NetworkClient network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Where to send the browser. */
    static String authorizationUrl(OAuthSettings settings, PendingLink link) {
        return settings.authorizeUrl()
                + "?response_type=code"
                + "&client_id=" + encode(settings.clientId())
                + "&redirect_uri=" + encode(link.redirectUri())
                // RFC 6749 separates scopes by %20; not every network takes "+" for it.
                + "&scope=" + encode(String.join(" ", settings.scopes())).replace("+", "%20")
                + "&state=" + encode(link.state())
                + "&code_challenge=" + link.challenge()
                + "&code_challenge_method=S256";
    }

    TokenSet exchange(OAuthSettings settings, PendingLink link, String code) throws NetworkFailure {
        return ask(
                settings,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        link.redirectUri(),
                        "code_verifier",
                        link.verifier()),
                "");
    }

    TokenSet refresh(OAuthSettings settings, String refreshToken) throws NetworkFailure {
        if (refreshToken.isEmpty()) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "there is no refresh token");
        }
        return ask(settings, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), refreshToken);
    }

    private TokenSet ask(OAuthSettings settings, Map<String, String> grant, String oldRefreshToken)
            throws NetworkFailure {
        var form = new HashMap<>(grant);
        form.put("client_id", settings.clientId());
        Reply reply = post(settings.tokenUrl(), form, authorization(settings));
        return new TokenSet(
                reply.text("access_token"),
                // RFC 6749 section 6: without a new refresh token the old one stays.
                reply.has("refresh_token") ? reply.text("refresh_token") : oldRefreshToken,
                clock.instant().plusSeconds(reply.count("expires_in")));
    }

    private Reply post(URI tokenUrl, Map<String, String> form, String authorization) throws NetworkFailure {
        try {
            return network.post(tokenUrl, form, authorization);
        } catch (NetworkFailure e) {
            // A refused grant is answered with 400 invalid_grant; there is nothing else in such a form that could be
            // wrong.
            throw e.kind() == Kind.COULD_NOT_READ
                    ? new NetworkFailure(Kind.TOKEN_REVOKED, tokenUrl.getHost() + " refused the grant")
                    : e;
        }
    }

    private static String authorization(OAuthSettings settings) {
        if (settings.clientSecret().isEmpty()) {
            return "";
        }
        String credentials = settings.clientId() + ":" + settings.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
