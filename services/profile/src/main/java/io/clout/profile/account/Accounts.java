// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.person.Person;
import io.clout.profile.person.PersonRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Linking and unlinking. Each call is one transaction. */
@ApplicationScoped
public class Accounts {
    private final PersonRepository people;
    private final ConsentRepository consents;
    private final AccountRepository accounts;
    private final AccountsOutbox outbox;
    private final Clock clock;

    Accounts(
            PersonRepository people,
            ConsentRepository consents,
            AccountRepository accounts,
            AccountsOutbox outbox,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Links an account to a person; doing it again is fine. */
    @WithTransaction
    public Uni<LinkResult> link(String personId, AccountClaim claim) {
        return people.lock(personId)
                .chain(found -> consents.holding(personId).chain(consent -> {
                    if (found.isEmpty() || consent.isEmpty()) {
                        return result(new LinkResult.NoConsent());
                    }
                    var person = found.get();
                    return accounts.of(personId, claim.network())
                            .chain(existing -> existing.isPresent()
                                    ? linkAgain(person, existing.get(), claim)
                                    : linkFirst(person, claim));
                }));
    }

    private Uni<LinkResult> linkAgain(Person person, Account existing, AccountClaim claim) {
        if (!existing.externalId().equals(claim.externalId())) {
            return result(new LinkResult.NetworkTaken(existing));
        }
        var linked = new LinkResult.Linked(existing);
        return existing.confirm(claim) ? outbox.announce(person).replaceWith(linked) : result(linked);
    }

    private Uni<LinkResult> linkFirst(Person person, AccountClaim claim) {
        var account = new Account(person.id(), claim, clock.instant());
        return accounts.claim(account)
                .chain(stored -> stored
                        ? outbox.announce(person).replaceWith(new LinkResult.Linked(account))
                        : result(new LinkResult.LinkedElsewhere()));
    }

    /** Unlinks an account; false if the person has no such account. */
    @WithTransaction
    public Uni<Boolean> unlink(String personId, UUID accountId) {
        return people.lock(personId)
                .chain(person -> person.isEmpty()
                        ? Uni.createFrom().item(false)
                        : accounts.remove(personId, accountId)
                                .chain(removed -> removed
                                        ? outbox.announce(person.get()).replaceWith(true)
                                        : Uni.createFrom().item(false)));
    }

    /** A person's accounts, oldest first. */
    @WithSession
    public Uni<List<Account>> of(String personId) {
        return accounts.of(personId);
    }

    private static Uni<LinkResult> result(LinkResult result) {
        return Uni.createFrom().item(result);
    }
}
