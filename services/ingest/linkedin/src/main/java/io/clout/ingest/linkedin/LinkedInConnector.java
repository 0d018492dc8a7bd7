// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.archive.ArchiveFormat;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects LinkedIn. */
@ApplicationScoped
class LinkedInConnector implements Connector {

    private final LinkedInConfig config;
    private final LinkedInClient client;
    private final LinkedInReading reading;

    LinkedInConnector(LinkedInConfig config, LinkedInClient client, LinkedInReading reading) {
        this.config = config;
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_LINKEDIN;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        return config.clientId().map(clientId -> new LinkedInSignIn(settings(clientId), client));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new LinkedInArchive());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, access, cursor);
    }

    /** LinkedIn takes the secret in the form and knows code challenges only of apps without a secret. */
    private OAuthSettings settings(String clientId) {
        return new OAuthSettings(
                        clientId,
                        config.clientSecret().orElse(""),
                        config.authorizeUrl(),
                        config.tokenUrl(),
                        config.scopes())
                .withSecretInForm()
                .withoutPkce();
    }
}
