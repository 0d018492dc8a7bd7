// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.score.v1.AccountFeatures;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.FeatureNumber;
import io.clout.scoring.score.FeatureMessages;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.ScoreMessages;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private final Reasons reasons = new Reasons(new KnownModels());

    @Test
    void reasonsTakeThePlaceOfWhatAScoreWasMadeFrom() {
        Score given = reasons.give(stored());

        assertThat(given.getAccountsCount()).isZero();
        assertThat(given.getContributionsList())
                .filteredOn(contribution -> contribution.getFeature().equals("FOLLOWERS.earned"))
                .singleElement()
                .satisfies(followers -> {
                    assertThat(followers.getNetwork()).isEqualTo(Network.NETWORK_TWITTER);
                    assertThat(followers.getKind()).isEqualTo(SignalKind.SIGNAL_KIND_FOLLOWERS);
                    assertThat(followers.getFeatureValue()).isBetween(1000.0, 5000.0);
                    assertThat(followers.getPoints()).isPositive();
                });
        assertThat(given.getNotMeasuredList()).isNotEmpty();
        assertThat(given.getValue()).isEqualTo(stored().getValue());
    }

    @Test
    void whatIsStoredIsShort() {
        AccountFeatures account = stored().getAccounts(0);

        assertThat(account.getMeasuredList()).contains(FeatureNumber.of("FOLLOWERS.earned"));
        assertThat(account.getSerializedSize()).isLessThan(60);
    }

    /** Scores of earlier versions of this service carried their reasons. */
    @Test
    void whatWasStoredWithItsReasonsStays() {
        Score old = Score.newBuilder()
                .setValue(40)
                .setModelVersion("clout-1")
                .addContributions(
                        Contribution.newBuilder().setFeature("FOLLOWERS.total").setPoints(40))
                .build();

        assertThat(reasons.give(old)).isEqualTo(old);
    }

    @Test
    void whatAnUnknownModelMadeStays() {
        Score unknown = stored().toBuilder().setModelVersion("clout-0").build();

        assertThat(reasons.give(unknown)).isEqualTo(unknown);
    }

    private static Score stored() {
        PersonState person = person();
        person.accounts().getFirst().observe(Kind.FOLLOWERS, 5000, NOON.toEpochMilli(), NOON.toEpochMilli());
        Scorer scorer = new Scorer(ScoreModelReader.current());
        return FeatureMessages.add(
                        scorer.features(person, DAY),
                        ScoreMessages.score(
                                scorer.score(person, DAY), scorer.model().version(), LocalDate.ofEpochDay(DAY), NOON))
                .build();
    }
}
