// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects Bluesky. */
@ApplicationScoped
class BlueskyConnector implements Connector {

    private final BlueskyClient client;
    private final BlueskyReading reading;

    BlueskyConnector(BlueskyClient client, BlueskyReading reading) {
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_BLUESKY;
    }

    @Override
    public Optional<HandleProof> handles() {
        return Optional.of(new DescriptionProof(client));
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, cursor);
    }
}
