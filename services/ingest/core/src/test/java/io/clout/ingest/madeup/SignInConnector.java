// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.KeyLink;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.SignIn;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Only its owner may read an account: by a sign-in, a key or an export. */
@ApplicationScoped
class SignInConnector implements Connector, KeyLink {

    private final MadeUpReading reading;

    SignInConnector(MadeUpConfig config, NetworkClients clients, Clock clock) {
        this.reading = new MadeUpReading(config.url(network()), clients.of(network()), clock);
    }

    @Override
    public final Network network() {
        return Network.NETWORK_CLOUT;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        var settings = new OAuthSettings(
                "app",
                "secret",
                reading.url().resolve("/authorize"),
                reading.url().resolve("/token"),
                List.of("read"));
        return Optional.of(
                new SignIn(settings, reading.client(), token -> reading.look("/me", new Access.Token(token))));
    }

    @Override
    public Optional<KeyLink> keys() {
        return Optional.of(this);
    }

    @Override
    public Lookup open(String handle, String key) throws NetworkFailure {
        return reading.look("/me", new Access.Token(key));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new MadeUpArchive());
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
