// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.common.kafka.KafkaTopics;
import io.clout.common.outbox.OutboxRecord;
import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.person.Person;
import io.clout.proto.profile.v1.AccountsChanged;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the other services the whole truth about a person's accounts. Call it in the transaction of the change, with the
 * person locked: the version comes from a sequence, and under the lock it grows in the order of the commits.
 */
@ApplicationScoped
public class AccountsOutbox {
    private final AccountRepository accounts;
    private final ConsentRepository consents;

    AccountsOutbox(AccountRepository accounts, ConsentRepository consents) {
        this.accounts = accounts;
        this.consents = consents;
    }

    /** As they are now. */
    public Uni<Void> changed(Person person) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery("select nextval('accounts_version')", Long.class)
                                .getSingleResult()))
                .chain(version -> accounts.of(person.id())
                        .chain(linked -> consents.holding(person.id())
                                .map(consent -> AccountsChanged.newBuilder()
                                        .setPersonId(person.id())
                                        .setVersion(version)
                                        .setVisibility(person.visibility())
                                        .setConsented(consent.isPresent())
                                        .addAllAccounts(linked.stream()
                                                .map(AccountMessages::of)
                                                .toList())
                                        .build())))
                .chain(change -> write(OutboxRecord.of(KafkaTopics.ACCOUNTS, person.id(), change)));
    }

    /** The person is no more. */
    public Uni<Void> erased(String personId) {
        return write(OutboxRecord.tombstone(KafkaTopics.ACCOUNTS, personId));
    }

    private static Uni<Void> write(OutboxRecord record) {
        return Panache.getSession().chain(session -> session.persist(new OutboxRow(record)));
    }
}
