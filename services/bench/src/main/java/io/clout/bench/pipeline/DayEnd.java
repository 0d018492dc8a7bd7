// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.bench.pipeline.CpuTimes.Observed;
import io.clout.common.kafka.KafkaTopic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The end of a day, measured: everyone of whom there is state gets a final score.
 *
 * @param scores that were published, by the ends of the topic's partitions, so with a few marks of transactions among them
 * @param seconds from midnight to the last of them
 * @param cpu what all processes used meanwhile
 */
record DayEnd(long scores, double seconds, CpuTimes cpu) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Nothing more comes once nothing has come for so long. */
    private static final long SILENCE_NANOS = 1_500_000_000L;

    private static final long FIRST_NANOS = 2_000_000_000L;

    /** Has the replicas' clocks go on by a day, and waits for what follows. */
    static DayEnd measure(Progress progress, List<ReplicaProcess> scoring, List<Observed> observed)
            throws IOException, InterruptedException {
        String topic = KafkaTopic.SCORES.name();
        long before = progress.end(topic);
        CpuTimes used = CpuTimes.of(observed);
        long began = System.nanoTime();
        for (ReplicaProcess replica : scoring) {
            replica.obey("day");
        }
        long end = before;
        long last = began;
        CpuTimes atEnd = used;
        while (System.nanoTime() - last < (end == before ? FIRST_NANOS : 0) + SILENCE_NANOS) {
            long now = progress.end(topic);
            if (now != end) {
                end = now;
                last = System.nanoTime();
                atEnd = CpuTimes.of(observed);
            }
            Progress.pause();
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("A day took longer to end than " + PATIENCE);
            }
        }
        return new DayEnd(end - before, (last - began) / 1e9, atEnd.since(used));
    }

    double perSecond() {
        return scores / seconds;
    }
}
