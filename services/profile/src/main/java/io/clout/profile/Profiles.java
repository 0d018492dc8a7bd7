// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.account.AccountRepository;
import io.clout.profile.account.AccountsOutbox;
import io.clout.profile.consent.AgeRule;
import io.clout.profile.consent.AgeRule.Verdict;
import io.clout.profile.consent.Consent;
import io.clout.profile.consent.ConsentRepository;
import io.clout.profile.pause.PauseRepository;
import io.clout.profile.person.DisplayName;
import io.clout.profile.person.Person;
import io.clout.profile.person.PersonRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Becoming, being and no longer being a member. Each call is one transaction. */
@ApplicationScoped
class Profiles {
    private final PersonRepository people;
    private final ConsentRepository consents;
    private final AccountRepository accounts;
    private final PauseRepository pauses;
    private final AccountsOutbox outbox;
    private final AgeRule ageRule;
    private final ProfileConfig config;
    private final Clock clock;

    Profiles(
            PersonRepository people,
            ConsentRepository consents,
            AccountRepository accounts,
            PauseRepository pauses,
            AccountsOutbox outbox,
            AgeRule ageRule,
            ProfileConfig config,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.accounts = accounts;
        this.pauses = pauses;
        this.outbox = outbox;
        this.ageRule = ageRule;
        this.config = config;
        this.clock = clock;
    }

    /** Empty if the person never consented. */
    @WithSession
    Uni<Optional<StoredProfile>> of(String personId) {
        return people.stored(personId).chain(this::withConsent);
    }

    /** A person as the viewer may see them; empty if the viewer may not, or there is no such person. */
    @WithSession
    Uni<Optional<StoredProfile>> asSeenBy(String viewerId, String personId) {
        return people.sees(viewerId, personId)
                .chain(seen -> seen ? of(personId) : Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Agrees to a text; the first time makes the person. Agreeing again to the same text changes nothing.
     *
     * @param name for a new person
     */
    @WithTransaction
    Uni<ConsentResult> giveConsent(String personId, DisplayName name, String version, String birthDate) {
        if (!version.equals(config.consentVersion())) {
            return Uni.createFrom().item(new ConsentResult.Outdated(config.consentVersion()));
        }
        var verdict = ageRule.check(birthDate, LocalDate.now(clock));
        return switch (verdict) {
            case Verdict.OldEnough _ -> store(personId, name, version);
            case Verdict.TooYoung _, Verdict.NoBirthDate _ -> Uni.createFrom().item(new ConsentResult.Refused(verdict));
        };
    }

    private Uni<ConsentResult> store(String personId, DisplayName name, String version) {
        var now = clock.instant();
        return people.lockOrCreate(new Person(personId, name.text(), now))
                .chain(person -> consents.holding(personId).chain(before -> {
                    if (before.isPresent() && before.get().version().equals(version)) {
                        return withPause(person, before);
                    }
                    before.ifPresent(older -> older.withdraw(now));
                    return consents.flush()
                            .chain(() -> consents.persist(new Consent(personId, version, now)))
                            .call(() -> outbox.announce(person))
                            .chain(given -> withPause(person, Optional.of(given)));
                }))
                .map(ConsentResult.Given::new);
    }

    /** Withdraws consent and unlinks all accounts. Empty if the person never consented; doing it again is fine. */
    @WithTransaction
    Uni<Optional<StoredProfile>> withdrawConsent(String personId) {
        return people.lock(personId).chain(this::withConsent).call(found -> {
            if (found.isEmpty() || found.get().consent().isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            found.get().consent().get().withdraw(clock.instant());
            return accounts.removeAll(personId)
                    .chain(() -> pauses.removeAll(personId))
                    .chain(() -> Withdrawal.of(personId))
                    .chain(() -> outbox.announce(found.get().person()));
        });
    }

    /** Renames and shows or hides a person. Empty if the person never consented. */
    @WithTransaction
    Uni<Optional<StoredProfile>> update(String personId, ProfileChange change) {
        return people.lock(personId).chain(this::withConsent).call(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var person = found.get().person();
            change.name().ifPresent(person::rename);
            boolean shown = change.visibility().map(person::show).orElse(false);
            // Without consent other services hold nothing that could be seen, and the next consent is announced anyway.
            return shown && found.get().consent().isPresent()
                    ? outbox.announce(person)
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Optional<StoredProfile>> withConsent(Optional<Person> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : consents.holding(found.get().id())
                        .chain(consent -> withPause(found.get(), consent))
                        .map(Optional::of);
    }

    private Uni<StoredProfile> withPause(Person person, Optional<Consent> consent) {
        return pauses.on(person.id(), LocalDate.now(clock)).map(pause -> new StoredProfile(person, consent, pause));
    }
}
