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
import net.jqwik.api.statistics.Statistics;

/**
 * What holds for everyone, whatever was observed of them. An account is a map from kinds to values. Each property also checks that enough
 * of the cases tried could have broken it.
 */
class ScorePropertyTest {
    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Property
    void scoresStayBetweenOneAndHundred(@ForAll("accounts") List<Map<Kind, Double>> accounts) {
        Score score = scorer.score(person(accounts), DAY);

        requireOften("scores above the least", score.value() > 1, 50);
        assertThat(score.value()).isBetween(1.0, Math.nextDown(100.0));
        assertThat(score.lower()).isBetween(1.0, score.value());
        assertThat(score.upper()).isBetween(score.value(), 100.0);
    }

    @Property
    void pointsAddUpToTheScore(@ForAll("accounts") List<Map<Kind, Double>> accounts) {
        Explanation explanation = scorer.explain(person(accounts), DAY);

        requireOften("several contributions", explanation.contributions().size() > 1, 50);
        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.score().value(), within(1e-9));
        assertThat(explanation.contributions()).allMatch(contribution -> contribution.points() >= 0);
        assertThat(explanation.score()).isEqualTo(scorer.score(person(accounts), DAY));
    }

    @Property
    void moreOfWhatOthersDoNeverLowers(
            @ForAll("account") Map<Kind, Double> account,
            @ForAll("accounts") List<Map<Kind, Double>> others,
            @ForAll("kindsOfOthers") Kind kind,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double more) {
        // What is measured for the first time replaces what was assumed of it, which may be more: decision 152.
        Map<Kind, Double> known = new EnumMap<>(Kind.class);
        known.putAll(account);
        known.putIfAbsent(kind, 0.0);
        Map<Kind, Double> raised = new EnumMap<>(known);
        raised.merge(kind, more, Double::sum);

        double before = scorer.score(person(with(known, others)), DAY).value();
        double after = scorer.score(person(with(raised, others)), DAY).value();

        requireOften("scores that rise", after > before, 50);
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static List<Map<Kind, Double>> with(Map<Kind, Double> account, List<Map<Kind, Double>> others) {
        return Stream.concat(Stream.of(account), others.stream()).toList();
    }

    @Property
    void linkingNeverLowers(
            @ForAll("accounts") List<Map<Kind, Double>> accounts, @ForAll("account") Map<Kind, Double> another) {
        List<Map<Kind, Double>> linked = new ArrayList<>(accounts);
        linked.add(another);

        double before = scorer.score(person(accounts), DAY).value();
        double after = scorer.score(person(linked), DAY).value();

        requireOften("scores that rise", after > before, 50);
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void causesAddUpToTheDifference(
            @ForAll("accounts") List<Map<Kind, Double>> accounts, @ForAll("accounts") List<Map<Kind, Double>> next) {
        Explanation before = scorer.explain(person(accounts), DAY);
        Explanation after = scorer.explain(person(next), DAY);
        double difference = after.score().value() - before.score().value();

        requireOften("scores that move", Math.abs(difference) > 0.01, 50);
        List<Cause> causes = new Formula(scorer.model())
                .causes(
                        before.score().value(),
                        scorer.features(person(accounts), DAY),
                        after.score().value(),
                        scorer.features(person(next), DAY));

        assertThat(causes.stream().mapToDouble(Cause::points).sum()).isCloseTo(difference, within(1e-9));
        assertThat(Causes.acrossModels(before.contributions(), after.contributions()).stream()
                        .mapToDouble(Cause::points)
                        .sum())
                .isCloseTo(difference, within(1e-9));
    }

    /** Fails the property if less than so many per cent of its cases did this. */
    private static void requireOften(String what, boolean happened, double percent) {
        Statistics.label(what)
                .collect(happened)
                .coverage(cases -> cases.check(true).percentage(share -> share >= percent));
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
    Arbitrary<Kind> kindsOfOthers() {
        return Arbitraries.of(Arrays.stream(Kind.values())
                .filter(kind -> kind.actor() == Kind.Actor.OTHERS && kind.isOn(Network.NETWORK_TWITTER))
                .toList());
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
