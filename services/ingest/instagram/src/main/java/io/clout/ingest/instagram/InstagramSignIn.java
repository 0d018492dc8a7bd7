// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.TokenSet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sign-in at Instagram. The token it gives lasts an hour and is exchanged for one of 60 days, which can be refreshed until it ends;
 * there is no refresh token.
 */
record InstagramSignIn(OAuthSettings settings, InstagramClient client, Clock clock) implements OAuthLink {

    @Override
    public NetworkClient http() {
        return client.http();
    }

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        Reply me = client.me(accessToken);
        return new Lookup.Found(new ExternalAccount(me.id("user_id"), me.text("username")));
    }

    /** Instagram answers with a list of one; until 2024 it answered with the token itself. */
    @Override
    public Reply granted(Reply answer) throws NetworkFailure {
        List<Reply> listed = answer.objectsIfAny("data");
        return listed.isEmpty() ? answer : listed.getFirst();
    }

    @Override
    public boolean isRenewable(TokenSet held) {
        return true;
    }

    @Override
    public TokenSet lengthened(TokenSet fresh) throws NetworkFailure {
        return tokens(client.exchange(settings.clientSecret(), fresh.accessToken()));
    }

    @Override
    public Optional<TokenSet> renewed(TokenSet held) throws NetworkFailure {
        return Optional.of(tokens(client.refresh(held.accessToken())));
    }

    private TokenSet tokens(Reply reply) throws NetworkFailure {
        return new TokenSet(reply.text("access_token"), "", clock.instant().plusSeconds(reply.count("expires_in")));
    }
}
