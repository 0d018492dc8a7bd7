// SPDX-License-Identifier: Apache-2.0
package io.clout.common.records;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/**
 * What a consumer does with each record, for consumers that must not skip any. A record that cannot be read goes to the dead letters. One that
 * cannot be applied, because a server is away, is tried again with growing pauses and holds up those behind it.
 */
public final class RecordWork {
    private static final Logger LOG = Logger.getLogger(RecordWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private RecordWork() {}

    /**
     * Applies a record on a worker thread, where it may block.
     *
     * @param read makes the work of a record; throws {@link SerializationException} for one that cannot be read
     */
    public static Uni<Void> apply(
            ConsumerRecord<String, byte[]> event, Function<ConsumerRecord<String, byte[]>, Runnable> read) {
        Runnable work;
        try {
            work = read.apply(event);
        } catch (SerializationException e) {
            LOG.warnf(e, "Offset %d of %s goes to the dead letters", event.offset(), event.topic());
            return Uni.createFrom().failure(e);
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(work)
                .onFailure()
                .invoke(e ->
                        LOG.warnf(e, "Offset %d of %s cannot be applied; trying again", event.offset(), event.topic()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
