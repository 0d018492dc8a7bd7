// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.TokenSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Speaks OAuth 2 (RFC 6749) with PKCE (RFC 7636) to a network's token endpoint. */
@ApplicationScoped
class OAuthClient {

    private final Clock clock;

    OAuthClient(Clock clock) {
        this.clock = clock;
    }

    /** Where to send the browser. */
    static String authorizationUrl(OAuthSettings settings, PendingLink link) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", link.redirectUri());
        query.put("scope", String.join(" ", settings.scopes()));
        query.put("state", link.state());
        if (settings.pkce()) {
            query.put("code_challenge", link.challenge());
            query.put("code_challenge_method", "S256");
        }
        query.putAll(settings.authorizeParameters());
        // RFC 6749 separates scopes by %20; not every network takes "+" for it.
        return settings.authorizeUrl() + "?" + NetworkClient.form(query).replace("+", "%20");
    }

    TokenSet exchange(OAuthLink network, PendingLink link, String code) throws NetworkFailure {
        OAuthSettings settings = network.settings();
        var grant = new HashMap<String, String>();
        grant.put("grant_type", "authorization_code");
        grant.put("code", code);
        grant.put("redirect_uri", link.redirectUri());
        if (settings.pkce()) {
            grant.put("code_verifier", link.verifier());
        }
        return network.lengthened(ask(network, grant, ""));
    }

    TokenSet renew(OAuthLink network, TokenSet held) throws NetworkFailure {
        Optional<TokenSet> otherwise = network.renewed(held);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        if (held.refreshToken().isEmpty()) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "there is no refresh token");
        }
        return ask(
                network,
                Map.of("grant_type", "refresh_token", "refresh_token", held.refreshToken()),
                held.refreshToken());
    }

    private TokenSet ask(OAuthLink network, Map<String, String> grant, String oldRefreshToken) throws NetworkFailure {
        OAuthSettings settings = network.settings();
        var form = new HashMap<>(grant);
        form.put("client_id", settings.clientId());
        if (settings.secretInForm()) {
            form.put("client_secret", settings.clientSecret());
        }
        Reply reply = network.granted(network.http().post(settings.tokenUrl(), form, authorization(settings)));
        long seconds = reply.has("expires_in")
                ? reply.count("expires_in")
                : settings.lifetime().toSeconds();
        return new TokenSet(
                reply.text("access_token"),
                // RFC 6749 section 6: without a new refresh token the old one stays.
                reply.has("refresh_token") ? reply.text("refresh_token") : oldRefreshToken,
                clock.instant().plusSeconds(seconds));
    }

    private static String authorization(OAuthSettings settings) {
        if (!settings.isConfidential() || settings.secretInForm()) {
            return "";
        }
        String credentials = settings.clientId() + ":" + settings.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
