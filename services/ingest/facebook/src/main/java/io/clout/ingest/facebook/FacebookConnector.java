// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Connects Facebook. */
@ApplicationScoped
class FacebookConnector implements Connector {

    private final FacebookConfig config;
    private final FacebookClient client;
    private final FacebookReading reading;
    private final Clock clock;

    FacebookConnector(FacebookConfig config, FacebookClient client, FacebookReading reading, Clock clock) {
        this.config = config;
        this.client = client;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.NETWORK_FACEBOOK;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        return OAuthSettings.of(
                        config, config.authorizeUrl(), config.apiUrl().resolve("oauth/access_token"), config.scopes())
                .filter(OAuthSettings::isConfidential)
                .map(settings ->
                        settings.withSecretInForm().withoutPkce().withLifetime(FacebookSignIn.LIFETIME, Duration.ZERO))
                .map(settings -> new FacebookSignIn(settings, client, clock));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new FacebookArchive());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }
}
