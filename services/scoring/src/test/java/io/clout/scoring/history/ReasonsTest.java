// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.score.v1.AccountFeatures;
import io.clout.proto.score.v1.Cause;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.NetworkPoints;
import io.clout.proto.score.v1.ObservedSignal;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.FeatureNumber;
import io.clout.scoring.score.FeatureMessages;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.ScoreMessages;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    void countsAreThoseOfTheNetworksOwnPages() {
        PersonState person = person();
        AccountState account = person.accounts().getFirst();
        long week = TimeUnit.DAYS.toMillis(7);
        account.observe(Kind.FOLLOWERS, 5000, NOON.toEpochMilli(), NOON.toEpochMilli());
        account.observe(Kind.LIKES_RECEIVED, 40, NOON.toEpochMilli() - week, NOON.toEpochMilli() - week);
        account.observe(Kind.LIKES_RECEIVED, 3, NOON.toEpochMilli(), NOON.toEpochMilli());

        assertThat(reasons.give(stored(person)).getNetworks(0).getObservedList())
                .contains(
                        ObservedSignal.newBuilder()
                                .setKind(SignalKind.SIGNAL_KIND_FOLLOWERS)
                                .setCount(5000)
                                .build(),
                        ObservedSignal.newBuilder()
                                .setKind(SignalKind.SIGNAL_KIND_LIKES_RECEIVED)
                                .setCount(43)
                                .setWeekCount(3)
                                .build());
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

    @Test
    void eachOtherSourceHasReasonsOfItsOwn() {
        Score given = reasons.give(ofSources(800, 5000), Map.of("1", "TikTok", "2", "forum.example/ada"));

        assertThat(given.getContributionsList())
                .filteredOn(contribution -> contribution.getFeature().startsWith("FOLLOWERS."))
                .extracting(Contribution::getSource)
                .containsExactly("TikTok", "forum.example/ada");
        assertThat(given.getNetworksList())
                .extracting(NetworkPoints::getSource)
                .containsExactly("TikTok", "forum.example/ada");
        assertThat(given.getContributionsList().stream()
                        .mapToDouble(Contribution::getPoints)
                        .sum())
                .isCloseTo(given.getValue(), within(1e-9));
    }

    /** What was linked before its name was kept is one of the network's. */
    @Test
    void sourceWithoutANameHasNone() {
        assertThat(reasons.give(ofSources(800, 5000), Map.of()).getContributionsList())
                .extracting(Contribution::getSource)
                .containsOnly("");
    }

    @Test
    void whatOneSourceDidIsNotSaidOfAnother() {
        Map<String, String> names = Map.of("1", "TikTok", "2", "forum.example/ada");
        var explained = new Explainer(new KnownModels(), reasons)
                .explain(List.of(ofSources(900, 5000), ofSources(800, 5000)), names);

        assertThat(explained.getCausesList())
                .isNotEmpty()
                .extracting(Cause::getSource)
                .containsOnly("TikTok");
        assertThat(explained.getCausesList().stream()
                        .mapToDouble(Cause::getPoints)
                        .sum())
                .isCloseTo(
                        explained.getScore().getValue() - explained.getBefore().getValue(), within(1e-9));
    }

    private static Score ofSources(int one, int other) {
        PersonState person = new PersonState();
        for (int followers : List.of(one, other)) {
            String id = Integer.toString(person.accounts().size() + 1);
            person.add(new AccountState(id, Network.NETWORK_OTHER))
                    .observe(Kind.FOLLOWERS, followers, NOON.toEpochMilli(), NOON.toEpochMilli());
        }
        return stored(person);
    }

    private static Score stored() {
        PersonState person = person();
        person.accounts().getFirst().observe(Kind.FOLLOWERS, 5000, NOON.toEpochMilli(), NOON.toEpochMilli());
        return stored(person);
    }

    private static Score stored(PersonState person) {
        Scorer scorer = new Scorer(ScoreModelReader.current());
        return FeatureMessages.add(
                        scorer.features(person, DAY),
                        ScoreMessages.score(
                                scorer.score(person, DAY), scorer.model().version(), LocalDate.ofEpochDay(DAY), NOON))
                .build();
    }
}
