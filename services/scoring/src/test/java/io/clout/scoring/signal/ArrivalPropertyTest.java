// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Signal;
import io.clout.scoring.feature.Decay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ArrivalPropertyTest {
    private static final double[] WEIGHTS = new Decay(30).weights();

    @Property(tries = 300)
    void orderAndBatchingOfArrivalDoNotMatter(
            @ForAll("signals") List<Signal> signals,
            @ForAll @IntRange(min = 1, max = 20) int batchSize,
            @ForAll long seed) {
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(amounts(apply(shuffled, batchSize))).isEqualTo(amounts(apply(signals, signals.size() + 1)));
    }

    @Property(tries = 300)
    void storedStateReadsBackAsItWas(@ForAll("signals") List<Signal> signals) {
        PersonState person = apply(signals, 50);
        byte[] stored = PersonStateCodec.encode(person);

        PersonState read = PersonStateCodec.decode(stored);

        assertThat(PersonStateCodec.encode(read)).isEqualTo(stored);
        assertThat(amounts(read)).isEqualTo(amounts(person));
    }

    private static PersonState apply(List<Signal> signals, int batchSize) {
        PersonState person = new PersonState();
        long sequence = 1;
        for (int i = 0; i < signals.size(); i += batchSize) {
            List<Signal> some = signals.subList(i, Math.min(signals.size(), i + batchSize));
            person.apply(batch("p", "a", sequence++, some.toArray(Signal[]::new)), 0);
        }
        return person;
    }

    /** Every kind's amount on some days, each to the last bit. */
    private static List<Double> amounts(PersonState person) {
        List<Double> amounts = new ArrayList<>();
        for (AccountState account : person.accounts()) {
            for (Kind kind : Kind.values()) {
                for (long day = Signals.DAY; day <= Signals.DAY + 210; day += 15) {
                    amounts.add(account.amount(kind, day, WEIGHTS));
                }
            }
        }
        return amounts;
    }

    @Provide
    Arbitrary<List<Signal>> signals() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.doubles().between(-1e3, 1e6).ofScale(4),
                        Arbitraries.integers().between(0, 200))
                .as((kind, value, day) -> signal(kind, value, NOON.plus(Duration.ofDays(day))))
                .list()
                .ofMaxSize(60);
    }
}
