// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fediverse server of one's own can claim. */
class TrustedServersTest {
    private static final int DAYS = 30;

    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Test
    void whatAnUnknownServerClaimsIsWorthAnAveragePersonAtMost() {
        assertThat(score("star@mastodon.social", 1e6, scorer)).isGreaterThan(60);
        assertThat(score("star@star.example", 1e6, scorer)).isCloseTo(40, within(1e-9));
    }

    @Test
    void whoHasLessThanAnAveragePersonLosesNothing() {
        assertThat(score("ada@ada.example", 100, scorer)).isEqualTo(score("ada@Mastodon.Social", 100, scorer));
    }

    @Test
    void anOperatorTrustsOthers() {
        Scorer trusting = new Scorer(ScoreModelReader.current(), TrustedServers.BUNDLED.and(List.of(" Star.Example ")));

        assertThat(score("star@star.example", 1e6, trusting)).isEqualTo(score("star@mastodon.social", 1e6, scorer));
    }

    @Test
    void aLineSaysWhatIsNotCountedAndPointsStillAddUp() {
        Explanation explanation = scorer.explain(person("star@star.example", 1e6), Lives.FIRST_DAY + DAYS);

        assertThat(explanation.contributions())
                .filteredOn(line -> line.feature().equals(Contribution.UNCONFIRMED))
                .singleElement()
                .satisfies(line -> assertThat(line.points()).isNegative());
        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.score().value(), within(1e-9));
    }

    private static double score(String handle, double followers, Scorer by) {
        return by.score(person(handle, followers), Lives.FIRST_DAY + DAYS).value();
    }

    /** Somebody with the reactions that are usual of as many followers, as they are stored. */
    private static PersonState person(String handle, double followers) {
        PersonState person = new PersonState();
        person.apply(AccountsChanged.newBuilder()
                .setPersonId("p")
                .setVersion(1)
                .addAccounts(Account.newBuilder()
                        .setAccountId("link")
                        .setExternalId("42")
                        .setHandle(handle)
                        .setNetwork(Network.NETWORK_MASTODON))
                .build());
        Lives.Day life = Lives.usual(Network.NETWORK_MASTODON, day -> followers);
        for (int day = 0; day <= DAYS; day++) {
            Lives.live(person.accounts().getFirst(), day, life);
        }
        return PersonStateCodec.decode(PersonStateCodec.encode(person));
    }
}
