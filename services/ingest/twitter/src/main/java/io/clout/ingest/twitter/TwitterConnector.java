// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.SignIn;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Connects X. */
@ApplicationScoped
class TwitterConnector implements Connector {

    /** {@code offline.access} is what makes X give a refresh token. */
    private static final List<String> SCOPES = List.of("tweet.read", "users.read", "offline.access");

    private final TwitterConfig config;
    private final TwitterClient client;
    private final TwitterTimeline timeline;

    TwitterConnector(TwitterConfig config, TwitterClient client, TwitterTimeline timeline) {
        this.config = config;
        this.client = client;
        this.timeline = timeline;
    }

    @Override
    public Network network() {
        return Network.NETWORK_TWITTER;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        URI tokenUrl = config.apiUrl().resolve("/2/oauth2/token");
        return OAuthSettings.of(config, config.authorizeUrl(), tokenUrl, SCOPES)
                .map(settings -> new SignIn(settings, client.http(), this::owner));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new TwitterArchive());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return timeline.fetch(account, access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return timeline.without(cursor, refusal);
    }

    private Lookup owner(String accessToken) throws NetworkFailure {
        Reply me = client.me(new Access.Token(accessToken));
        return new Lookup.Found(new ExternalAccount(me.id("id"), me.text("username")));
    }
}
