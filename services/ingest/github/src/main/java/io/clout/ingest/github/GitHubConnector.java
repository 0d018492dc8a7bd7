// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects GitHub. */
@ApplicationScoped
class GitHubConnector implements Connector {

    private final GitHubClient client;
    private final GitHubReading reading;

    GitHubConnector(GitHubClient client, GitHubReading reading) {
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_GITHUB;
    }

    @Override
    public Optional<HandleProof> handles() {
        return Optional.of(new BioProof(client));
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
