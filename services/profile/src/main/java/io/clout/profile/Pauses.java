// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.account.AccountsOutbox;
import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.pause.Pause;
import io.clout.profile.pause.PauseRepository;
import io.clout.profile.pause.PauseRule;
import io.clout.profile.pause.PauseRule.Verdict;
import io.clout.profile.person.PersonRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Announcing and ending a pause. Each call is one transaction. */
@ApplicationScoped
class Pauses {
    private final PersonRepository people;
    private final ConsentRepository consents;
    private final PauseRepository pauses;
    private final AccountsOutbox outbox;
    private final PauseRule rule;
    private final Clock clock;

    Pauses(
            PersonRepository people,
            ConsentRepository consents,
            PauseRepository pauses,
            AccountsOutbox outbox,
            PauseRule rule,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.pauses = pauses;
        this.outbox = outbox;
        this.rule = rule;
        this.clock = clock;
    }

    /** Begins a pause today, or moves the end of the one under way; doing it again is fine. */
    @WithTransaction
    Uni<PauseResult> start(String personId, LocalDate to) {
        return people.lock(personId)
                .chain(person -> consents.holding(personId).chain(consent -> {
                    if (person.isEmpty() || consent.isEmpty()) {
                        return Uni.createFrom().item(new PauseResult.NoConsent());
                    }
                    return pauses.of(personId)
                            .chain(known ->
                                    start(new StoredProfile(person.get(), consent, Optional.empty()), to, known));
                }));
    }

    private Uni<PauseResult> start(StoredProfile profile, LocalDate to, List<Pause> known) {
        var today = LocalDate.now(clock);
        var underWay = underWay(known, today);
        var from = underWay.map(Pause::fromDay).orElse(today);
        var others = known.stream()
                .filter(pause -> underWay.isEmpty() || pause != underWay.get())
                .toList();
        var verdict = rule.check(from, to, today, others);
        if (!(verdict instanceof Verdict.Allowed)) {
            return Uni.createFrom().item(new PauseResult.Refused(verdict));
        }
        var pause = underWay.orElseGet(() -> new Pause(profile.person().id(), from, to));
        boolean changes = underWay.isEmpty() || !pause.toDay().equals(to);
        pause.endWith(to);
        return pauses.persist(pause)
                .call(() -> changes
                        ? outbox.announce(profile.person())
                        : Uni.createFrom().voidItem())
                .map(stored -> new PauseResult.Announced(
                        new StoredProfile(profile.person(), profile.consent(), Optional.of(stored))));
    }

    /** Ends the pause under way with yesterday; one that began today was none. Without a pause nothing happens. */
    @WithTransaction
    Uni<Void> end(String personId) {
        var today = LocalDate.now(clock);
        return people.lock(personId)
                .chain(person -> pauses.on(personId, today).chain(pause -> {
                    if (person.isEmpty() || pause.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    return shorten(pause.get(), today).chain(() -> outbox.announce(person.get()));
                }));
    }

    private Uni<Void> shorten(Pause pause, LocalDate today) {
        if (pause.fromDay().equals(today)) {
            return pauses.delete(pause);
        }
        pause.endWith(today.minusDays(1));
        return Uni.createFrom().voidItem();
    }

    private static Optional<Pause> underWay(List<Pause> known, LocalDate today) {
        return known.stream()
                .filter(pause ->
                        !pause.fromDay().isAfter(today) && !pause.toDay().isBefore(today))
                .findFirst();
    }
}
