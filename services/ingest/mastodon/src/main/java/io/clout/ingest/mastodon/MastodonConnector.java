// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects Mastodon. */
@ApplicationScoped
class MastodonConnector implements Connector {

    private final MastodonLookup lookup;
    private final MastodonReading reading;

    MastodonConnector(MastodonLookup lookup, MastodonReading reading) {
        this.lookup = lookup;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_MASTODON;
    }

    @Override
    public Optional<HandleProof> handles() {
        return Optional.of(lookup);
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new MastodonArchive());
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }
}
