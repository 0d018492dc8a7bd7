// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.limits.Limits;
import io.clout.common.outbox.OutboxRecord;
import io.clout.profile.consent.Consent;
import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.pause.Pause;
import io.clout.profile.pause.PauseMessages;
import io.clout.profile.pause.PauseRepository;
import io.clout.profile.person.Person;
import io.clout.proto.profile.v1.AccountsChanged;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Announces the full state of a person's accounts to the other services. Call it in the transaction of the change, with the
 * person locked: the version comes from a sequence, and under the lock it grows in the order of the commits.
 */
@ApplicationScoped
public class AccountsOutbox {
    /** Readers look back over the window of a score, and may be late by as much. */
    private static final int PAUSE_DAYS = 2 * Limits.SCORE_WINDOW_DAYS;

    private final AccountRepository accounts;
    private final ConsentRepository consents;
    private final PauseRepository pauses;
    private final Clock clock;

    AccountsOutbox(AccountRepository accounts, ConsentRepository consents, PauseRepository pauses, Clock clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Announces the accounts as they are now. */
    public Uni<Void> announce(Person person) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery("select nextval('accounts_version')", Long.class)
                                .getSingleResult()))
                .chain(version -> truth(person, version))
                .chain(change -> write(OutboxRecord.of(KafkaTopic.ACCOUNTS, person.id(), change)));
    }

    /** One query after the other: a session of Hibernate Reactive takes no two at once. */
    private Uni<AccountsChanged> truth(Person person, long version) {
        var remembered = LocalDate.now(clock).minusDays(PAUSE_DAYS);
        return accounts.of(person.id())
                .chain(linked -> consents.holding(person.id())
                        .chain(consent -> pauses.since(person.id(), remembered)
                                .map(paused -> truth(person, version, linked, consent, paused))));
    }

    private static AccountsChanged truth(
            Person person, long version, List<Account> linked, Optional<Consent> consent, List<Pause> pauses) {
        return AccountsChanged.newBuilder()
                .setPersonId(person.id())
                .setVersion(version)
                .setVisibility(person.visibility())
                .setConsented(consent.isPresent())
                .addAllAccounts(linked.stream().map(AccountMessages::of).toList())
                .addAllPauses(pauses.stream().map(PauseMessages::of).toList())
                .build();
    }

    private static Uni<Void> write(OutboxRecord record) {
        return Panache.getSession().chain(session -> session.persist(new OutboxRow(record)));
    }
}
