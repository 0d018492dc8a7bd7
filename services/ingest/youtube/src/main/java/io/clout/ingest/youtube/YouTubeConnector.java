// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects YouTube: by a sign-in at Google, or by handle where the operator has a key. */
@ApplicationScoped
class YouTubeConnector implements Connector {

    private final YouTubeConfig config;
    private final YouTubeClient client;
    private final YouTubeReading reading;

    YouTubeConnector(YouTubeConfig config, YouTubeClient client, YouTubeReading reading) {
        this.config = config;
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_YOUTUBE;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        return config.clientId().map(clientId -> new GoogleSignIn(config, clientId, client));
    }

    @Override
    public Optional<HandleProof> handles() {
        return config.apiKey().map(_ -> new DescriptionProof(client));
    }

    @Override
    public boolean isPublic() {
        return config.apiKey().isPresent();
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, access, cursor);
    }
}
