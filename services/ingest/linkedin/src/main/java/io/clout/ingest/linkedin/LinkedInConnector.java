// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

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
import java.util.List;
import java.util.Optional;

/** Connects LinkedIn. */
@ApplicationScoped
class LinkedInConnector implements Connector {

    private static final String PERSON = "urn:li:person:";

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

    /** LinkedIn takes the secret in the form and knows code challenges only of apps without a secret. */
    @Override
    public Optional<OAuthLink> oauth() {
        return OAuthSettings.of(config, config.authorizeUrl(), config.tokenUrl(), config.scopes())
                .map(settings -> new SignIn(settings.withSecretInForm().withoutPkce(), client.http(), this::owner));
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new LinkedInArchive());
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }

    /** The API tells the member's id, and their name only as a part of their data. */
    private Lookup owner(String accessToken) throws NetworkFailure {
        var access = new Access.Token(accessToken);
        List<Reply> authorizations = client.authorization(access).objects("elements");
        if (authorizations.isEmpty()) {
            return new Lookup.NotFound();
        }
        String member = authorizations
                .getFirst()
                .object("memberComplianceAuthorizationKey")
                .text("member");
        return member.startsWith(PERSON)
                ? new Lookup.Found(new ExternalAccount(member.substring(PERSON.length()), name(access)))
                : new Lookup.Refused("personal-profiles-only");
    }

    private String name(Access access) throws NetworkFailure {
        Optional<Reply> profile = client.snapshot("PROFILE", 0, access);
        List<Reply> rows = profile.isPresent() ? LinkedInReading.rows(profile.get()) : List.of();
        return rows.isEmpty() ? "LinkedIn" : Rows.name(rows.getFirst().json());
    }
}
