// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.CodeProof;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Anyone may read an account; a code in the bio shows whose it is. */
@ApplicationScoped
class HandleConnector implements Connector, CodeProof<String> {

    private final MadeUpReading reading;

    HandleConnector(MadeUpConfig config, NetworkClients clients, Clock clock) {
        this.reading = new MadeUpReading(config.url(network()), clients.of(network()), clock);
    }

    @Override
    public final Network network() {
        return Network.NETWORK_OTHER;
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
    public Optional<String> name(String handle) {
        return handle.matches("\\w+") ? Optional.of(handle) : Optional.empty();
    }

    @Override
    public Lookup look(String name) throws NetworkFailure {
        return reading.look("/users/" + name, new Access.Public());
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        return reading.bio(account.handle());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }
}
