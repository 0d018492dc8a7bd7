// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Connects Foursquare and Swarm, which share their accounts. */
@ApplicationScoped
class FoursquareConnector implements Connector {

    /** Tokens last until they are taken back; so long, nobody asks for another. */
    private static final Duration LIFETIME = Duration.ofDays(3650);

    private final FoursquareConfig config;
    private final FoursquareClient client;
    private final FoursquareReading reading;

    FoursquareConnector(FoursquareConfig config, FoursquareClient client, FoursquareReading reading) {
        this.config = config;
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_FOURSQUARE;
    }

    /** Foursquare knows no scopes. */
    @Override
    public Optional<OAuthLink> oauth() {
        return OAuthSettings.of(config, config.authorizeUrl(), config.tokenUrl(), List.of())
                .filter(OAuthSettings::isConfidential)
                .map(settings -> settings.withSecretInForm().withoutPkce().withLifetime(LIFETIME, Duration.ZERO))
                .map(settings -> new SignIn(settings, client.http(), this::owner));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new SwarmArchive());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }

    private Lookup owner(String accessToken) throws NetworkFailure {
        Reply user = client.self(accessToken);
        String name = user.text("firstName") + (user.has("lastName") ? " " + user.text("lastName") : "");
        String handle = user.has("handle") ? user.text("handle") : name;
        return user.textIfAny("type").equals("page")
                ? new Lookup.Refused("personal-profiles-only")
                : new Lookup.Found(new ExternalAccount(user.id("id"), handle));
    }
}
