// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.FeatureExtractor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The same signals leave the same state to the last bit, in whatever order and batches they arrive. */
class ArrivalPropertyTest {

    /** Signals of one network. */
    private record Observed(Network network, List<Signal> signals) {
        Observed shuffled(long seed) {
            List<Signal> shuffled = new ArrayList<>(signals);
            Collections.shuffle(shuffled, new Random(seed));
            return new Observed(network, shuffled);
        }
    }

    @Property(tries = 500)
    void orderAndBatchingOfArrivalDoNotMatter(
            @ForAll("observed") Observed observed,
            @ForAll @IntRange(min = 1, max = 20) int batchSize,
            @ForAll long seed) {
        PersonState inOrder = apply(observed, observed.signals().size() + 1, false);
        PersonState shuffled = apply(observed.shuffled(seed), batchSize, false);

        assertThat(stored(shuffled)).isEqualTo(stored(inOrder));
        assertThat(shuffled.accounts().stream().map(AccountState::firstFactDay))
                .isEqualTo(inOrder.accounts().stream()
                        .map(AccountState::firstFactDay)
                        .toList());
        assertThat(features(shuffled)).isEqualTo(features(inOrder));
    }

    @Property(tries = 200)
    void replayChangesNothing(
            @ForAll("observed") Observed observed, @ForAll @IntRange(min = 1, max = 20) int batchSize) {
        PersonState once = apply(observed, batchSize, false);
        byte[] before = PersonStateCodec.encode(once);
        long sequence = 1;
        for (int i = 0; i < observed.signals().size(); i += batchSize) {
            assertThat(once.apply(batch(observed, i, batchSize, sequence++), 0)).isFalse();
        }

        assertThat(PersonStateCodec.encode(once)).isEqualTo(before);
    }

    @Property(tries = 200)
    void storingBetweenBatchesDoesNotMatter(@ForAll("observed") Observed observed) {
        PersonState kept = apply(observed, 3, false);
        PersonState storedAndRead = apply(observed, 3, true);

        assertThat(PersonStateCodec.encode(storedAndRead)).isEqualTo(PersonStateCodec.encode(kept));
        assertThat(features(storedAndRead)).isEqualTo(features(kept));
    }

    private static PersonState apply(Observed observed, int batchSize, boolean storing) {
        PersonState person = new PersonState();
        long sequence = 1;
        for (int i = 0; i < observed.signals().size(); i += batchSize) {
            person.apply(batch(observed, i, batchSize, sequence++), 0);
            if (storing) {
                person = PersonStateCodec.decode(PersonStateCodec.encode(person));
            }
        }
        return person;
    }

    private static SignalsObserved batch(Observed observed, int from, int size, long sequence) {
        List<Signal> some =
                observed.signals().subList(from, Math.min(observed.signals().size(), from + size));
        return Signals.batch(observed.network(), "p", "a", sequence, some.toArray(Signal[]::new));
    }

    private static List<ByteString> stored(PersonState person) {
        return person.accounts().stream().map(AccountState::toStore).toList();
    }

    /** Every feature on some days, each to the last bit. */
    private static List<Double> features(PersonState person) {
        List<Double> features = new ArrayList<>();
        for (AccountState account : person.accounts()) {
            FeatureExtractor extractor = new FeatureExtractor(account.network(), new Decay(30));
            for (long day = Signals.DAY; day <= Signals.DAY + 210; day += 35) {
                double[] values = new double[extractor.features().size()];
                extractor.extract(account, day, values);
                Arrays.stream(values).forEach(features::add);
            }
        }
        return features;
    }

    @Provide
    Arbitrary<Observed> observed() {
        return Arbitraries.of(Signals.networks())
                .flatMap(network -> signals(network).list().ofMaxSize(60).map(some -> new Observed(network, some)));
    }

    private static Arbitrary<Signal> signals(Network network) {
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(kind -> kind.isOn(network)).toList();
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(Integer::doubleValue),
                Arbitraries.doubles().between(-1e3, 1e6).ofScale(4));
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        values,
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 50))
                .as((kind, value, day, actor, reactions) -> actor == 0
                        ? signal(kind, value, NOON.plus(Duration.ofDays(day)))
                        : signal(kind, value, NOON.plus(Duration.ofDays(day)), "actor" + actor, reactions));
    }
}
