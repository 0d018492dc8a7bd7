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
import java.util.List;
import java.util.Optional;

/** Connects Facebook. */
@ApplicationScoped
class FacebookConnector implements Connector {

    private static final List<String> SCOPES =
            List.of("pages_show_list", "pages_read_engagement", "pages_read_user_content", "user_friends");

    /** An expired token cannot be exchanged any more. */
    private static final Duration RENEW_BEFORE = Duration.ofDays(7);

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
        return OAuthSettings.of(config, config.authorizeUrl(), config.apiUrl().resolve("oauth/access_token"), SCOPES)
                .filter(OAuthSettings::isConfidential)
                .map(settings -> settings.withSecretInForm().withLifetime(FacebookSignIn.LIFETIME, RENEW_BEFORE))
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
}
