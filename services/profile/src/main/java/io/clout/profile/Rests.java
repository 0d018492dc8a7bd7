// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.account.AccountsOutbox;
import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.person.PersonRepository;
import io.clout.profile.rest.Rest;
import io.clout.profile.rest.RestRepository;
import io.clout.profile.rest.RestRule;
import io.clout.profile.rest.RestRule.Verdict;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Announcing and ending a pause. Each call is one transaction. */
@ApplicationScoped
class Rests {
    private final PersonRepository people;
    private final ConsentRepository consents;
    private final RestRepository rests;
    private final AccountsOutbox outbox;
    private final RestRule rule;
    private final Clock clock;

    Rests(
            PersonRepository people,
            ConsentRepository consents,
            RestRepository rests,
            AccountsOutbox outbox,
            RestRule rule,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.rests = rests;
        this.outbox = outbox;
        this.rule = rule;
        this.clock = clock;
    }

    /** Begins a pause today, or moves the end of the one under way; doing it again is fine. */
    @WithTransaction
    Uni<RestResult> start(String personId, LocalDate to) {
        return people.lock(personId)
                .chain(person -> consents.holding(personId).chain(consent -> {
                    if (person.isEmpty() || consent.isEmpty()) {
                        return Uni.createFrom().item(new RestResult.NoConsent());
                    }
                    return rests.of(personId)
                            .chain(known ->
                                    start(new StoredProfile(person.get(), consent, Optional.empty()), to, known));
                }));
    }

    private Uni<RestResult> start(StoredProfile profile, LocalDate to, List<Rest> known) {
        var today = LocalDate.now(clock);
        var underWay = underWay(known, today);
        var from = underWay.map(Rest::fromDay).orElse(today);
        var others = known.stream()
                .filter(rest -> underWay.isEmpty() || rest != underWay.get())
                .toList();
        var verdict = rule.check(from, to, today, others);
        if (!(verdict instanceof Verdict.Allowed)) {
            return Uni.createFrom().item(new RestResult.Refused(verdict));
        }
        var rest = underWay.orElseGet(() -> new Rest(profile.person().id(), from, to));
        boolean changes = underWay.isEmpty() || !rest.toDay().equals(to);
        rest.endWith(to);
        return rests.persist(rest)
                .call(() -> changes
                        ? outbox.changed(profile.person())
                        : Uni.createFrom().voidItem())
                .map(stored -> new RestResult.Announced(
                        new StoredProfile(profile.person(), profile.consent(), Optional.of(stored))));
    }

    /** Ends the pause under way with yesterday; one that began today was none. Without a pause nothing happens. */
    @WithTransaction
    Uni<Void> end(String personId) {
        var today = LocalDate.now(clock);
        return people.lock(personId)
                .chain(person -> rests.on(personId, today).chain(rest -> {
                    if (person.isEmpty() || rest.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    return shorten(rest.get(), today).chain(() -> outbox.changed(person.get()));
                }));
    }

    private Uni<Void> shorten(Rest rest, LocalDate today) {
        if (rest.fromDay().equals(today)) {
            return rests.delete(rest);
        }
        rest.endWith(today.minusDays(1));
        return Uni.createFrom().voidItem();
    }

    private static Optional<Rest> underWay(List<Rest> known, LocalDate today) {
        return known.stream()
                .filter(rest -> !rest.fromDay().isAfter(today) && !rest.toDay().isBefore(today))
                .findFirst();
    }
}
