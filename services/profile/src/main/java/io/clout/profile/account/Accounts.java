// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.person.Person;
import io.clout.profile.person.PersonRepository;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
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

    /**
     * Opens a person's account on the network Clout, which their own ledger is about; doing it again is fine, and without consent nothing
     * happens. It is opened with the first entry, so that nobody has an account that says nothing.
     */
    @WithTransaction
    public Uni<Void> openLedger(String personId) {
        return people.lock(personId)
                .chain(found -> consents.holding(personId).chain(consent -> {
                    if (found.isEmpty() || consent.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    return accounts.of(personId, Network.NETWORK_CLOUT)
                            .chain(existing ->
                                    existing.isPresent() ? Uni.createFrom().voidItem() : openLedger(found.get()));
                }));
    }

    private Uni<Void> openLedger(Person person) {
        var claim = new AccountClaim(
                Network.NETWORK_CLOUT, person.id(), person.displayName(), AccountProof.ACCOUNT_PROOF_OPENED);
        var account = new Account(person.id(), claim, clock.instant());
        return accounts.claim(account).chain(() -> accounts.openLedger(account)).chain(() -> outbox.announce(person));
    }

    /** A person's accounts on other networks, oldest first. */
    @WithSession
    public Uni<List<Account>> of(String personId) {
        return accounts.of(personId)
                .map(all -> all.stream()
                        .filter(account -> account.network() != Network.NETWORK_CLOUT)
                        .toList());
    }

    private static Uni<LinkResult> result(LinkResult result) {
        return Uni.createFrom().item(result);
    }
}
