// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import org.junit.jupiter.api.Test;

/** The numbers of the examples in Klout's help pages, by a model that uses every feature. */
class KloutExamplesTest {
    private final Scorer scorer = new Scorer(EveryFeature.model());
    private final PersonState one = new PersonState();
    private final PersonState other = new PersonState();
    private final AccountState account = one.add(new AccountState("one", Network.NETWORK_MASTODON));
    private final AccountState otherAccount = other.add(new AccountState("other", Network.NETWORK_MASTODON));

    @Test
    void hundredResharesOfTenPostsCountMoreThanOfThousand() {
        observe(account, Kind.RESHARES_RECEIVED, 100, "", 0);
        observe(account, Kind.POSTS, 10, "", 0);
        observe(otherAccount, Kind.RESHARES_RECEIVED, 100, "", 0);
        observe(otherAccount, Kind.POSTS, 1_000, "", 0);

        assertThat(score(one)).isGreaterThan(score(other));
    }

    @Test
    void hundredResharesOfHundredPeopleCountMoreThanOfOne() {
        for (int i = 0; i < 100; i++) {
            observe(account, Kind.RESHARES_RECEIVED, 1, "actor" + i, 0);
            observe(otherAccount, Kind.RESHARES_RECEIVED, 1, "fan", 0);
        }

        assertThat(score(one)).isGreaterThan(score(other));
    }

    @Test
    void whoReactsToEverythingCountsLess() {
        for (int i = 0; i < 100; i++) {
            observe(account, Kind.LIKES_RECEIVED, 1, "actor" + i, 2);
            observe(otherAccount, Kind.LIKES_RECEIVED, 1, "actor" + i, 500);
        }

        assertThat(score(one)).isGreaterThan(score(other));
    }

    private double score(PersonState person) {
        return scorer.score(person, DAY).value();
    }

    private static void observe(AccountState account, Kind kind, double value, String actor, double dailyReactions) {
        account.observe(kind, value, NOON.toEpochMilli(), NOON.toEpochMilli(), actor, dailyReactions);
    }
}
