// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

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
import org.jsoup.parser.Parser;

/** Connects Stack Exchange: anybody may read, and a code in "About me" shows whose an account is. */
@ApplicationScoped
class StackExchangeConnector implements Connector, CodeProof<SiteUser> {

    private final StackExchangeClient client;
    private final StackExchangeReading reading;

    StackExchangeConnector(StackExchangeClient client, StackExchangeReading reading) {
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_STACK_EXCHANGE;
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
    public Optional<SiteUser> name(String handle) {
        return SiteUser.parse(handle);
    }

    @Override
    public Lookup look(SiteUser named) throws NetworkFailure {
        Optional<SiteUser> user = named.isOfNetwork() ? client.ofNetwork(named.user()) : Optional.of(named);
        Optional<Reply> found = user.isPresent() ? client.user(user.get()) : Optional.empty();
        if (user.isEmpty() || found.isEmpty()) {
            return new Lookup.NotFound();
        }
        // Stack Exchange writes names as they stand in a page.
        String name = Parser.unescapeEntities(found.get().text("display_name"), false);
        return new Lookup.Found(new ExternalAccount(user.get().id(), name));
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        return client.aboutMe(user(account));
    }

    @Override
    public String place() {
        return "about_me";
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(user(account), cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }

    private static SiteUser user(ExternalAccount account) {
        return SiteUser.parse(account.id()).orElseThrow();
    }
}
