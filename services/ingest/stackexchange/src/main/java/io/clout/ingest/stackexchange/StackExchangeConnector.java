// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Evidence;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.proto.account.v1.Account;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Connects Stack Exchange: anybody may read, and a code in "About me" shows whose an account is. */
@ApplicationScoped
class StackExchangeConnector implements Connector, HandleProof {

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
    public Lookup find(String handle) throws NetworkFailure {
        Optional<SiteUser> user = SiteUser.parse(handle);
        if (user.isEmpty()) {
            return new Lookup.Refused("not-a-handle");
        }
        Optional<Reply> found = client.user(user.get());
        return found.isPresent()
                ? new Lookup.Found(
                        new ExternalAccount(user.get().id(), found.get().text("display_name")))
                : new Lookup.NotFound();
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code("about_me");
    }

    @Override
    public boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        return client.aboutMe(user(account)).contains(code);
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(user(account), cursor);
    }

    private static SiteUser user(ExternalAccount account) {
        return SiteUser.parse(account.id()).orElseThrow();
    }
}
