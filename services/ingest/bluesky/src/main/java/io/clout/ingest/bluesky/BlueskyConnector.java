// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CodeProof;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects Bluesky. */
@ApplicationScoped
class BlueskyConnector implements Connector, CodeProof<String> {

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
        return Optional.of(this);
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

    @Override
    public Optional<String> name(String handle) {
        return BlueskyHandle.parse(handle);
    }

    @Override
    public Lookup look(String actor) throws NetworkFailure {
        Reply profile = client.profile(actor);
        return new Lookup.Found(new ExternalAccount(profile.text("did"), profile.text("handle")));
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        return client.profile(account.id()).textIfAny("description");
    }
}
