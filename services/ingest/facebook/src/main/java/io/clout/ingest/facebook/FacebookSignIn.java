// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.TokenSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sign-in at Facebook. The token it gives lasts an hour or two and is exchanged for one of 60 days. Nothing lengthens that one: a further
 * exchange gives it back as it is, so the person is asked to sign in again in time.
 */
record FacebookSignIn(OAuthSettings settings, FacebookClient client, Clock clock) implements OAuthLink {

    @Override
    public NetworkClient http() {
        return client.http();
    }

    /** Where Facebook does not say how long: 60 days, by its documentation. */
    static final Duration LIFETIME = Duration.ofDays(60);

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        Reply me = client.me(accessToken);
        return new Lookup.Found(new ExternalAccount(me.id("id"), me.text("name")));
    }

    @Override
    public TokenSet lengthened(TokenSet fresh) throws NetworkFailure {
        Reply reply = client.exchange(settings.clientId(), settings.clientSecret(), fresh.accessToken());
        Instant now = clock.instant();
        return new TokenSet(
                reply.text("access_token"),
                "",
                reply.has("expires_in") ? now.plusSeconds(reply.count("expires_in")) : now.plus(LIFETIME));
    }
}
