// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.kernel;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.score.Explanation;
import io.clout.scoring.score.Score;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done for each person and each batch, on many people in turn, so that the processor's caches help no more than they would. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {
    private static final int PEOPLE = 512;

    /** Networks of each person. */
    @Param({"1", "4"})
    public int networks;

    private List<PersonState> people = List.of();
    private List<byte[]> encoded = List.of();
    private List<SignalsObserved> batches = List.of();
    private Scorer scorer = new Scorer(ScoreModelReader.current());
    private int next;
    private long sequence;

    @Setup
    public void fill() {
        List<Network> all = List.of(
                        Network.NETWORK_TWITTER,
                        Network.NETWORK_BLUESKY,
                        Network.NETWORK_FACEBOOK,
                        Network.NETWORK_INSTAGRAM)
                .subList(0, networks);
        people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> SamplePeople.on(all, i))
                .toList();
        encoded = people.stream().map(PersonStateCodec::encode).toList();
        SplittableRandom random = new SplittableRandom(1);
        batches = IntStream.range(0, PEOPLE)
                .mapToObj(i -> SamplePeople.batch(Network.NETWORK_TWITTER, SamplePeople.DAY, 1, random))
                .toList();
        sequence = 1000;
    }

    private int next() {
        next = (next + 1) % PEOPLE;
        return next;
    }

    @Benchmark
    public Score score() {
        return scorer.score(people.get(next()), SamplePeople.DAY);
    }

    @Benchmark
    public Explanation explain() {
        return scorer.explain(people.get(next()), SamplePeople.DAY);
    }

    /** 50 signals into a state that is already in memory. */
    @Benchmark
    public boolean applyBatch() {
        int i = next();
        SignalsObserved batch =
                batches.get(i).toBuilder().setSequence(++sequence).build();
        return people.get(i).apply(batch, TimeUnit.DAYS.toMillis(SamplePeople.DAY));
    }

    /** 50 signals into a stored state, as the service does for a person who is not at hand. */
    @Benchmark
    public byte[] decodeApplyEncode() {
        int i = next();
        PersonState person = PersonStateCodec.decode(encoded.get(i));
        SignalsObserved batch =
                batches.get(i).toBuilder().setSequence(++sequence).build();
        person.apply(PersonState.sift(batch).usable(), TimeUnit.DAYS.toMillis(SamplePeople.DAY));
        return PersonStateCodec.encode(person);
    }
}
