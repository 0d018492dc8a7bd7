// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Actor;
import io.clout.scoring.signal.Kind.Measure;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import io.clout.scoring.signal.Signals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Promises over every signal of every network, by a model that uses every feature. */
class EverySignalPropertyTest {
    private final Scorer scorer = new Scorer(EveryFeature.model());

    /** One observation on a network. */
    private record Fact(Network network, Kind kind, double value, int daysAgo, String actor, int dailyReactions) {}

    @Property(tries = 1000)
    void moreOfWhatOthersDoNeverLowers(@ForAll("facts") List<Fact> facts, @ForAll("factOfOthers") Fact another) {
        Fact more = another.kind().measure() == Measure.TOTAL ? raised(another, facts) : inWindow(another);
        List<Fact> with = new ArrayList<>(facts);
        with.add(more);

        double before = score(facts);
        double after = score(with);

        Statistics.label("scores that rise")
                .collect(after > before)
                .coverage(cases -> cases.check(true).percentage(share -> share >= 50));
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    /** One or more, at a time that any score of today asks for. */
    private static Fact inWindow(Fact fact) {
        return new Fact(
                fact.network(),
                fact.kind(),
                1 + fact.value(),
                fact.daysAgo() % 84,
                fact.actor(),
                fact.dailyReactions());
    }

    /** A total above the newest of its kind, seen now. */
    private static Fact raised(Fact total, List<Fact> facts) {
        double known = facts.stream()
                .filter(fact -> fact.network() == total.network() && fact.kind() == total.kind())
                .mapToDouble(Fact::value)
                .max()
                .orElse(0);
        return new Fact(total.network(), total.kind(), known + 1 + total.value(), 0, "", 0);
    }

    @Property(tries = 500)
    void linkingNeverLowers(@ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> another) {
        PersonState alone = person(facts);
        PersonState linked = person(facts);
        person(another).accounts().forEach(linked::add);

        assertThat(scorer.score(linked, DAY).value())
                .isGreaterThanOrEqualTo(scorer.score(alone, DAY).value());
    }

    @Property(tries = 500)
    void scoresOfAnyDayStayBetweenOneAndHundred(
            @ForAll("facts") List<Fact> facts, @ForAll @IntRange(min = -300, max = 300) int days) {
        Score score = scorer.score(person(facts), DAY + days);

        assertThat(score.value()).isBetween(1.0, Math.nextDown(100.0));
        assertThat(score.lower()).isBetween(1.0, score.value());
        assertThat(score.upper()).isBetween(score.value(), 100.0);
    }

    @Property(tries = 300)
    void theSameSignalsGiveTheSameScoreToTheLastBit(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        PersonState stored = PersonStateCodec.decode(PersonStateCodec.encode(person(shuffled)));

        // Accounts stand in the order in which they came, and the sum over them in theirs.
        Explanation one = scorer.explain(byNetwork(person(facts)), DAY);
        Explanation other = scorer.explain(byNetwork(stored), DAY);

        assertThat(other).isEqualTo(one);
        assertThat(InputDigest.of(other.contributions())).isEqualTo(InputDigest.of(one.contributions()));
    }

    private double score(List<Fact> facts) {
        return scorer.score(byNetwork(person(facts)), DAY).value();
    }

    private static PersonState byNetwork(PersonState person) {
        PersonState sorted = new PersonState();
        Signals.networks()
                .forEach(network -> person.accounts().stream()
                        .filter(account -> account.network() == network)
                        .forEach(sorted::add));
        return sorted;
    }

    /** A person with one account on each network of which anything is known. */
    private static PersonState person(List<Fact> facts) {
        PersonState person = new PersonState();
        for (Fact fact : facts) {
            AccountState account = person.accounts().stream()
                    .filter(known -> known.network() == fact.network())
                    .findFirst()
                    .orElseGet(() -> person.add(new AccountState(fact.network().name(), fact.network())));
            long at = TimeUnit.DAYS.toMillis(DAY - fact.daysAgo());
            account.observe(fact.kind(), fact.value(), at, at, fact.actor(), fact.dailyReactions());
        }
        return person;
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return fact().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Fact> factOfOthers() {
        return fact().filter(fact -> fact.kind().actor() == Actor.OTHERS);
    }

    @Provide
    Arbitrary<Fact> fact() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(Integer::doubleValue),
                Arbitraries.doubles().between(0, 1e6).ofScale(3));
        return Arbitraries.of(Signals.networks())
                .flatMap(network -> Combinators.combine(
                                Arbitraries.of(Arrays.stream(Kind.values())
                                        .filter(kind -> kind.isOn(network))
                                        .toList()),
                                values,
                                Arbitraries.integers().between(0, 120),
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.integers().between(0, 20))
                        .as((kind, value, daysAgo, actor, reactions) ->
                                new Fact(network, kind, value, daysAgo, actor == 0 ? "" : "actor" + actor, reactions)));
    }
}
