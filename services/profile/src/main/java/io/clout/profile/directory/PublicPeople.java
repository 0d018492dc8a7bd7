// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.directory;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds people who chose to be visible to everyone and still agree to be here; for all others it is as if they did not exist. Blocking. */
@ApplicationScoped
public class PublicPeople {
    private static final String PERSON = """
            select p.id, p.number, p.display_name from person p join member m on m.id = p.id
            where m.visibility = 'VISIBILITY_PUBLIC' and\s""";

    /** An id is unique. A handle can change hands, so of several accounts that had it the one linked last counts. */
    private static final String OF_ACCOUNT = PERSON + """
            p.id = (select a.person_id from account a where a.network = $1 and (a.external_id = $2 or lower(a.handle) = lower($2))
                order by a.external_id = $2 desc, a.linked_at desc limit 1)""";

    /** Without what is not a network of its own: other sources, and what happens here. */
    private static final String ACCOUNTS = """
            select id, network, external_id, handle, proof, linked_at from account
            where person_id = $1 and network not in ('NETWORK_CLOUT', 'NETWORK_OTHER') order by linked_at, id""";

    private final Database database;

    PublicPeople(Database database) {
        this.database = database;
    }

    public Optional<PublicPerson> numbered(long number) {
        return Database.first(database.run(PERSON + "p.number = $1", number)).map(this::withAccounts);
    }

    public Optional<PublicPerson> withId(String personId) {
        return Database.first(database.run(PERSON + "p.id = $1", personId)).map(this::withAccounts);
    }

    /** @param name the network's id of the account, or its handle in any case */
    public Optional<PublicPerson> withAccount(Network network, String name) {
        return Database.first(database.run(OF_ACCOUNT, network.name(), name)).map(this::withAccounts);
    }

    private PublicPerson withAccounts(Row row) {
        var person = PublicPerson.newBuilder()
                .setPersonId(row.getString("id"))
                .setNumber(row.getLong("number"))
                .setDisplayName(row.getString("display_name"));
        database.run(ACCOUNTS, person.getPersonId()).forEach(account -> person.addAccounts(account(account)));
        return person.build();
    }

    private static Account account(Row row) {
        return Account.newBuilder()
                .setAccountId(row.getUUID("id").toString())
                .setNetwork(Network.valueOf(row.getString("network")))
                .setExternalId(row.getString("external_id"))
                .setHandle(row.getString("handle"))
                .setProof(AccountProof.valueOf(row.getString("proof")))
                .setLinkedAt(Timestamps.of(row.getOffsetDateTime("linked_at").toInstant()))
                .build();
    }
}
