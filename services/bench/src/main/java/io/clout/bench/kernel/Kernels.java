// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.kernel;

import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.AccountFeatures;
import io.clout.scoring.score.FeatureMessages;
import io.clout.scoring.score.ScoreMessages;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what needs no servers. */
public final class Kernels {
    private static final int DISTINCT = 20_000;

    private Kernels() {}

    /** The microbenchmarks, printed by JMH. */
    public static void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ScoringBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** Reads stored states, scores them and writes the messages, on all processors. */
    public static void daily(int people, PrintStream out) throws InterruptedException {
        List<byte[]> states = IntStream.range(0, Math.min(people, DISTINCT))
                .mapToObj(i -> PersonStateCodec.encode(SamplePeople.on(
                        i % 2 == 0
                                ? List.of(Network.NETWORK_TWITTER)
                                : List.of(Network.NETWORK_TWITTER, Network.NETWORK_BLUESKY),
                        i)))
                .toList();
        long stateBytes = states.stream().mapToLong(state -> state.length).sum();
        // Once for the compilers, once to be measured.
        daily(states, Math.min(people, 5 * DISTINCT));
        long began = System.nanoTime();
        Work work = daily(states, people);
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                Locale.ROOT,
                "daily: %,.0f people/s in memory (%.1f us of CPU each); %,d bytes of state and %,d of score a person%n",
                people / seconds,
                work.cpuNanos() / 1e3 / people,
                stateBytes / states.size(),
                work.bytes() / people);
    }

    /** What was written, and what it cost, all threads together. */
    private record Work(long bytes, long cpuNanos) {}

    private static Work daily(List<byte[]> states, int people) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        LongAdder bytes = new LongAdder();
        LongAdder cpuNanos = new LongAdder();
        List<Thread> working = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            working.add(Thread.ofPlatform().start(() -> {
                Scorer scorer = new Scorer(ScoreModelReader.current());
                for (int person = first; person < people; person += threads) {
                    bytes.add(last(PersonStateCodec.decode(states.get(person % states.size())), scorer).length);
                }
                cpuNanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            }));
        }
        for (Thread thread : working) {
            thread.join();
        }
        return new Work(bytes.sum(), cpuNanos.sum());
    }

    /** What becomes known of a person at the end of a day. */
    private static byte[] last(PersonState person, Scorer scorer) {
        List<AccountFeatures> accounts = scorer.features(person, SamplePeople.DAY);
        Score.Builder score = ScoreMessages.score(
                scorer.score(accounts),
                scorer.model().version(),
                LocalDate.ofEpochDay(SamplePeople.DAY),
                Instant.EPOCH);
        return FeatureMessages.add(accounts, score).build().toByteArray();
    }
}
