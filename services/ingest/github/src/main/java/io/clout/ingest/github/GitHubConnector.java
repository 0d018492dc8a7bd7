// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

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

/** Connects GitHub. */
@ApplicationScoped
class GitHubConnector implements Connector, CodeProof<String> {

    private final GitHubClient client;
    private final GitHubReading reading;

    GitHubConnector(GitHubClient client, GitHubReading reading) {
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_GITHUB;
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
        return GitHubHandle.parse(handle);
    }

    /** Organizations are no persons. */
    @Override
    public Lookup look(String login) throws NetworkFailure {
        Reply user = client.user(login);
        return user.text("type").equals("User")
                ? new Lookup.Found(new ExternalAccount(user.id("id"), user.text("login")))
                : new Lookup.Refused("personal-profiles-only");
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        return client.userById(account.id()).textIfAny("bio");
    }
}
