// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What accounts are credited with, and when it is kept. */
class CreditsTest {
    private static final Network X = Network.NETWORK_TWITTER;
    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Test
    void itDoesNotMatterHowOftenItIsKept() {
        PersonState daily = linked("link-1", 1);
        Lives.Day one = Lives.usual(X, day -> 100 + 10 * day);
        for (int day = 0; day < 80; day++) {
            Lives.live(daily.accounts().getFirst(), day, one);
            scorer.settle(daily, Lives.FIRST_DAY + day);
        }

        double lazy = scorer.score(daily, Lives.FIRST_DAY + 95).value();
        for (int day = 80; day < 95; day++) {
            scorer.settle(daily, Lives.FIRST_DAY + day);
        }
        assertThat(scorer.score(daily, Lives.FIRST_DAY + 95).value()).isEqualTo(lazy);
    }

    @Test
    void whatIsKeptSurvivesStorage() {
        PersonState person = linked("link-1", 1);
        Lives.Day life = Lives.usual(X, day -> 100 + 10 * day);
        for (int day = 0; day < 40; day++) {
            Lives.live(person.accounts().getFirst(), day, life);
            scorer.settle(person, Lives.FIRST_DAY + day);
        }

        PersonState stored = PersonStateCodec.decode(PersonStateCodec.encode(person));

        assertThat(scorer.score(stored, Lives.FIRST_DAY + 41)).isEqualTo(scorer.score(person, Lives.FIRST_DAY + 41));
    }

    @Test
    void unlinkingAndLinkingAgainGainsNothing() {
        PersonState person = linked("link-1", 1);
        Lives.Day life = Lives.usual(X, day -> day < 100 ? 200 : 5000);
        for (int day = 0; day < 110; day++) {
            Lives.live(person.accounts().getFirst(), day, life);
            scorer.settle(person, Lives.FIRST_DAY + day);
        }
        double before = scorer.score(person, Lives.FIRST_DAY + 110).value();

        person.apply(AccountsChanged.newBuilder()
                .setPersonId("p")
                .setVersion(2)
                .setConsented(true)
                .build());
        assertThat(person.accounts()).isEmpty();
        PersonState stored = PersonStateCodec.decode(PersonStateCodec.encode(person));
        stored.apply(links("link-2", 3));
        Lives.Day again = Lives.usual(X, day -> day < 100 ? 200 : 5000);
        for (int day = 110; day > 20; day--) {
            Lives.live(stored.accounts().getFirst(), day, again);
        }

        assertThat(scorer.score(stored, Lives.FIRST_DAY + 110).value()).isLessThan(before + 1);
        PersonState other = linked("link-3", 1);
        Lives.Day fresh = Lives.usual(X, day -> day < 100 ? 200 : 5000);
        for (int day = 105; day <= 110; day++) {
            Lives.live(other.accounts().getFirst(), day, fresh);
        }
        assertThat(scorer.score(other, Lives.FIRST_DAY + 110).value())
                .as("who was never linked is credited at once")
                .isGreaterThan(before + 5);
    }

    @Test
    void anArchiveOfThePastIsLivedThroughAgain() {
        PersonState person = linked("link-1", 1);
        AccountState account = person.accounts().getFirst();
        Lives.live(account, 90, day -> Map.of(Kind.FOLLOWERS, 3000.0, Kind.LIKES_RECEIVED, 0.0));
        scorer.settle(person, Lives.FIRST_DAY + 90);
        assertThat(account.creditDays()).isEqualTo(1);

        Lives.live(account, 10, day -> Map.of(Kind.LIKES_RECEIVED, 300.0));

        assertThat(account.creditDays()).isZero();
    }

    @Test
    void aPauseSlowsFallsAndNotOfWhoGoesOnPosting() {
        double silent = afterAMonthOfSilence(false, 0);
        double pausing = afterAMonthOfSilence(true, 0);
        double posting = afterAMonthOfSilence(true, 1);

        assertThat(pausing).isGreaterThan(silent + 3);
        assertThat(posting).isCloseTo(afterAMonthOfSilence(false, 1), within(1e-9));
    }

    /** Posts that nobody reacts to. */
    private double afterAMonthOfSilence(boolean announced, double posts) {
        PersonState person = new PersonState();
        AccountsChanged.Builder accounts = links("link-1", 1).toBuilder();
        if (announced) {
            accounts.addPauses(Pause.newBuilder()
                    .setFromDay(LocalDate.ofEpochDay(Lives.FIRST_DAY + 100).toString())
                    .setToDay(LocalDate.ofEpochDay(Lives.FIRST_DAY + 129).toString()));
        }
        person.apply(accounts.build());
        Lives.Day life = Lives.usual(X, day -> 2000);
        for (int day = 0; day < 130; day++) {
            boolean on = day < 100;
            Lives.live(
                    person.accounts().getFirst(),
                    day,
                    today -> on ? life.of(today) : Map.of(Kind.POSTS, posts, Kind.FOLLOWERS, 2000.0));
            scorer.settle(person, Lives.FIRST_DAY + day);
        }
        return scorer.score(person, Lives.FIRST_DAY + 129).value();
    }

    private static PersonState linked(String link, long version) {
        PersonState person = new PersonState();
        person.apply(links(link, version));
        return person;
    }

    private static AccountsChanged links(String link, long version) {
        return AccountsChanged.newBuilder()
                .setPersonId("p")
                .setVersion(version)
                .setConsented(true)
                .addAccounts(Account.newBuilder()
                        .setAccountId(link)
                        .setExternalId("42")
                        .setNetwork(X))
                .build();
    }
}
