// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.bench.pipeline.CpuTimes.Observed;
import io.clout.common.kafka.KafkaTopic;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * One run: people are linked; a backlog of batches is written and read by Kafka's own clients, for comparison; scoring takes the same
 * backlog in while its scores are stored; then a day ends while its scores are stored, and another while nobody reads them.
 *
 * @param people who are linked
 * @param records batches in the backlog
 * @param replicas processes that score
 * @param options of the JVMs of the replicas
 */
public record Pipeline(int people, int records, int replicas, List<String> options) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String APPLICATION = "clout-scoring";
    private static final String SIGNALS = KafkaTopic.SIGNALS.name();
    private static final String SCORES = KafkaTopic.SCORES.name();

    /** Measures and returns the figures; progress goes to {@code log}. */
    public PipelineFigures run(PrintStream log) throws IOException, InterruptedException {
        Logs.quiet();
        try (BenchServers servers = BenchServers.start();
                Progress progress = new Progress(servers.bootstrap());
                HistoryWriter history = new HistoryWriter(servers)) {
            Load load = new Load(people);
            log.printf("linking %,d people%n", people);
            load.link(servers.bootstrap());
            List<ReplicaProcess> scoring = new ArrayList<>();
            try {
                for (int i = 0; i < replicas; i++) {
                    scoring.add(ReplicaProcess.start(servers, "replica-" + i, APPLICATION, options));
                }
                return measure(servers, progress, history, load, scoring, log);
            } finally {
                for (ReplicaProcess replica : scoring) {
                    replica.close();
                }
            }
        }
    }

    private PipelineFigures measure(
            BenchServers servers,
            Progress progress,
            HistoryWriter history,
            Load load,
            List<ReplicaProcess> scoring,
            PrintStream log)
            throws IOException, InterruptedException {
        catchUp(KafkaTopic.ACCOUNTS.name(), progress, scoring);
        // Once for the compilers, once to be measured.
        load.observeAll(servers.bootstrap());
        load.produce(servers.bootstrap(), SIGNALS, records / 4);
        catchUp(SIGNALS, progress, scoring);
        settle(progress, history);
        tell("pause", scoring);
        long scoresBefore = progress.end(SCORES);
        long storedBefore = history.stored();
        Map<TopicPartition, Long> backlog = progress.ends(SIGNALS);
        double produced = load.produce(servers.bootstrap(), SIGNALS, records) / records;
        log.printf("written: %,.0f signals/s%n", Load.SIGNALS / produced);
        double consumed = KafkaAlone.consume(servers.bootstrap(), backlog, records) / records;
        log.printf("read: %,.0f signals/s%n", Load.SIGNALS / consumed);

        long done = progress.of(APPLICATION, SIGNALS);
        List<Observed> observed = observed(servers, scoring);
        CpuTimes before = CpuTimes.of(observed);
        long began = System.nanoTime();
        tell("resume", scoring);
        catchUp(SIGNALS, progress, scoring);
        double seconds = (System.nanoTime() - began) / 1e9;
        long taken = progress.of(APPLICATION, SIGNALS) - done;
        long scores = progress.end(SCORES) - scoresBefore;
        CpuTimes used = CpuTimes.of(observed).since(before);
        log.printf("scored: %,.0f signals/s in %.1f s%n", taken * Load.SIGNALS / seconds, seconds);
        settle(progress, history);
        double storedAfter = (System.nanoTime() - began) / 1e9;
        long stored = history.stored() - storedBefore;
        log.printf("%,d scores made by then, %,d stored after %.1f s%n", scores, stored, storedAfter);

        long peopleWithState = 0;
        long bytes = 0;
        for (ReplicaProcess replica : scoring) {
            String[] state = replica.obey("state").split(" ", -1);
            peopleWithState += Long.parseLong(state[0]);
            bytes += Long.parseLong(state[1]);
        }
        Map<String, Long> disk = Map.of(
                "RocksDB", sum(servers, scoring),
                "change log", servers.bytes("kafka/data", APPLICATION + "-people-changelog"),
                "PostgreSQL", servers.bytes("postgres/data", "base"));
        DayEnd withHistory = DayEnd.measure(progress, scoring, observed);
        log.printf("day ended: %,.0f people/s, stored meanwhile%n", withHistory.perSecond());
        settle(progress, history);
        history.pause();
        DayEnd alone = DayEnd.measure(progress, scoring, observed);
        log.printf("day ended: %,.0f people/s%n", alone.perSecond());
        history.resume();
        return new PipelineFigures(
                people,
                replicas,
                Load.SIGNALS / produced,
                Load.SIGNALS / consumed,
                taken * Load.SIGNALS / seconds,
                scores / seconds,
                stored / storedAfter,
                taken,
                seconds,
                used,
                peopleWithState,
                bytes,
                disk,
                withHistory,
                alone);
    }

    private static void catchUp(String topic, Progress progress, List<ReplicaProcess> scoring)
            throws InterruptedException {
        long end = progress.end(topic);
        Progress.await("Taking in " + topic, PATIENCE, () -> {
            if (!scoring.stream().allMatch(ReplicaProcess::alive)) {
                throw new IllegalStateException("A replica ended; its log says why");
            }
            return progress.of(APPLICATION, topic) >= end;
        });
    }

    /** Returns when everything that scoring has said is stored. */
    private static void settle(Progress progress, HistoryWriter history) throws InterruptedException {
        Progress.await("Storing scores", PATIENCE, () -> {
            history.stored();
            return progress.of(HistoryWriter.GROUP, SCORES) >= progress.end(SCORES);
        });
    }

    private static void tell(String command, List<ReplicaProcess> scoring) throws IOException {
        for (ReplicaProcess replica : scoring) {
            replica.obey(command);
        }
    }

    private static List<Observed> observed(BenchServers servers, List<ReplicaProcess> scoring) {
        List<Observed> observed = new ArrayList<>();
        scoring.forEach(replica -> observed.add(new Observed("scoring", replica.pid(), false)));
        observed.add(new Observed("broker", servers.kafka().process().pid(), false));
        observed.add(new Observed("PostgreSQL", servers.postgres().process().pid(), true));
        observed.add(new Observed("history", ProcessHandle.current().pid(), false));
        return observed;
    }

    private static long sum(BenchServers servers, List<ReplicaProcess> scoring) {
        long bytes = 0;
        for (int i = 0; i < scoring.size(); i++) {
            bytes += servers.bytes("replica-" + i, APPLICATION);
        }
        return bytes;
    }
}
