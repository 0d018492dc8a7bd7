// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

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
import java.util.List;
import java.util.Optional;

/** Connects Instagram. */
@ApplicationScoped
class InstagramConnector implements Connector {

    private static final List<String> SCOPES = List.of("instagram_business_basic");

    /** Lifetime of the token that a sign-in gives; Instagram does not state it. */
    private static final Duration FIRST_LIFETIME = Duration.ofHours(1);

    /** An expired token cannot be refreshed any more. */
    private static final Duration RENEW_BEFORE = Duration.ofDays(7);

    private final InstagramConfig config;
    private final InstagramClient client;
    private final InstagramReading reading;
    private final Clock clock;

    InstagramConnector(InstagramConfig config, InstagramClient client, InstagramReading reading, Clock clock) {
        this.config = config;
        this.client = client;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.NETWORK_INSTAGRAM;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        return OAuthSettings.of(config, config.authorizeUrl(), config.tokenUrl(), SCOPES)
                .filter(OAuthSettings::isConfidential)
                .map(settings -> settings.withSecretInForm().withoutPkce().withLifetime(FIRST_LIFETIME, RENEW_BEFORE))
                .map(settings -> new InstagramSignIn(settings, client, clock));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new InstagramArchive());
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
