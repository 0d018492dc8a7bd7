// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.person;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private final Scorer scorer = new Scorer(ScoreModelReader.current());
    private final PersonState person = person();
    private final AccountState account = person.accounts().getFirst();

    @Test
    void everybodyStartsWithOnePoint() {
        Explanation nothing = scorer.explain(person, DAY);

        assertThat(nothing.score().value()).isEqualTo(1);
        assertThat(nothing.contributions()).singleElement().satisfies(start -> {
            assertThat(start.feature()).isEqualTo(Contribution.START);
            assertThat(start.network()).isEqualTo(Network.NETWORK_UNSPECIFIED);
        });
    }

    @Test
    void hundredRetweetsOfTenPostsCountMoreThanOfThousand() {
        PersonState busy = person();
        observe(account, Kind.RETWEETS_RECEIVED, 100);
        observe(account, Kind.POSTS, 10);
        observe(busy.accounts().getFirst(), Kind.RETWEETS_RECEIVED, 100);
        observe(busy.accounts().getFirst(), Kind.POSTS, 1000);

        assertThat(scorer.score(person, DAY).value())
                .isGreaterThan(scorer.score(busy, DAY).value());
    }

    @Test
    void silenceLowersDayByDay() {
        observe(account, Kind.FOLLOWERS, 5000);
        observe(account, Kind.RETWEETS_RECEIVED, 500);
        observe(account, Kind.POSTS, 50);

        double today = scorer.score(person, DAY).value();
        double inAMonth = scorer.score(person, DAY + 30).value();
        double afterTheWindow = scorer.score(person, DAY + Decay.WINDOW_DAYS).value();

        assertThat(inAMonth).isLessThan(today);
        assertThat(afterTheWindow).isLessThan(inAMonth);
    }

    @Test
    void whatIsNotMeasuredIsNamedAndWidensTheIntervalUpwards() {
        observe(account, Kind.FOLLOWERS, 5000);
        Explanation little = scorer.explain(person, DAY);
        assertThat(little.notMeasured())
                .extracting(Explanation.NotMeasured::kind)
                .contains(Kind.RETWEETS_RECEIVED, Kind.FOLLOWING)
                .doesNotContain(Kind.FOLLOWERS);

        for (Kind kind : Kind.values()) {
            if (kind.isOn(account.network())) {
                observe(account, kind, 5000);
            }
        }
        Explanation all = scorer.explain(person, DAY);

        assertThat(all.notMeasured()).isEmpty();
        assertThat(all.score().upper() - all.score().value())
                .isLessThan((little.score().upper() - little.score().value()) / 2);
    }

    @Test
    void accountsThatWaitForTheirLinkDoNotCount() {
        PersonState waiting = new PersonState();
        waiting.apply(batch("p", "a", 1, signal(Kind.FOLLOWERS, 5000, NOON)), 0);

        assertThat(scorer.score(waiting, DAY).value()).isEqualTo(1);
    }

    private static void observe(AccountState account, Kind kind, double value) {
        account.observe(kind, value, NOON.toEpochMilli(), NOON.toEpochMilli());
    }
}
