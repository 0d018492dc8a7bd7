// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for everybody, whatever was observed of them. An account is a map from kinds to values. */
class ScorePropertyTest {
    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Property
    void scoresStayBetweenOneAndHundred(@ForAll("accounts") List<Map<Kind, Double>> accounts) {
        Score score = scorer.score(person(accounts), DAY);

        assertThat(score.value()).isBetween(1.0, Math.nextDown(100.0));
        assertThat(score.lower()).isBetween(1.0, score.value());
        assertThat(score.upper()).isBetween(score.value(), 100.0);
    }

    @Property
    void pointsAddUpToTheScore(@ForAll("accounts") List<Map<Kind, Double>> accounts) {
        Explanation explanation = scorer.explain(person(accounts), DAY);

        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.score().value(), within(1e-9));
        assertThat(explanation.contributions()).allMatch(contribution -> contribution.points() >= 0);
        assertThat(explanation.score()).isEqualTo(scorer.score(person(accounts), DAY));
    }

    @Property
    void moreOfWhatOthersDoNeverLowers(
            @ForAll("accounts") List<Map<Kind, Double>> accounts,
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double more) {
        if (kind.actor() == Kind.Actor.OTHERS && kind.isOn(Network.NETWORK_TWITTER) && !accounts.isEmpty()) {
            Map<Kind, Double> first = new EnumMap<>(Kind.class);
            first.putAll(accounts.getFirst());
            first.merge(kind, more, Double::sum);
            List<Map<Kind, Double>> others = accounts.subList(1, accounts.size());
            PersonState raised =
                    person(Stream.concat(Stream.of(first), others.stream()).toList());

            assertThat(scorer.score(raised, DAY).value())
                    .isGreaterThanOrEqualTo(scorer.score(person(accounts), DAY).value());
        }
    }

    @Property
    void linkingNeverLowers(
            @ForAll("accounts") List<Map<Kind, Double>> accounts, @ForAll("account") Map<Kind, Double> another) {
        List<Map<Kind, Double>> linked = new ArrayList<>(accounts);
        linked.add(another);

        assertThat(scorer.score(person(linked), DAY).value())
                .isGreaterThanOrEqualTo(scorer.score(person(accounts), DAY).value());
    }

    @Property
    void causesAddUpToTheDifference(
            @ForAll("accounts") List<Map<Kind, Double>> accounts, @ForAll("accounts") List<Map<Kind, Double>> next) {
        Explanation before = scorer.explain(person(accounts), DAY);
        Explanation after = scorer.explain(person(next), DAY);
        double difference = after.score().value() - before.score().value();

        List<Cause> causes = Causes.between(
                before.score().value(),
                before.contributions(),
                after.score().value(),
                after.contributions(),
                scorer.model());

        assertThat(causes.stream().mapToDouble(Cause::points).sum()).isCloseTo(difference, within(1e-9));
        assertThat(Causes.acrossModels(before.contributions(), after.contributions()).stream()
                        .mapToDouble(Cause::points)
                        .sum())
                .isCloseTo(difference, within(1e-9));
    }

    private static PersonState person(List<Map<Kind, Double>> accounts) {
        PersonState person = new PersonState();
        for (int i = 0; i < accounts.size(); i++) {
            AccountState account = person.add(new AccountState("a" + i, Network.NETWORK_TWITTER));
            accounts.get(i)
                    .forEach((kind, value) -> account.observe(kind, value, NOON.toEpochMilli(), NOON.toEpochMilli()));
        }
        return person;
    }

    @Provide
    Arbitrary<List<Map<Kind, Double>>> accounts() {
        return account().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<Kind, Double>> account() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 100).ofScale(6),
                Arbitraries.doubles().between(0, 1e8).ofScale(2));
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.isOn(Network.NETWORK_TWITTER))
                .toList();
        return Arbitraries.maps(Arbitraries.of(kinds), values).ofMaxSize(kinds.size());
    }
}
