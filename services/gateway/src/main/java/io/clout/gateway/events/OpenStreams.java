// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.gateway.problem.ApiProblem;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bounds the streams that are open at once. */
@ApplicationScoped
class OpenStreams {
    private static final Duration LATER = Duration.ofSeconds(30);

    private final ConcurrentHashMap<String, Integer> ofPeople = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final EventsConfig config;

    OpenStreams(EventsConfig config) {
        this.config = config;
    }

    /**
     * A stream that counts as open from now until it ends or its reader is gone.
     *
     * @throws ApiProblem {@code too-much} if there are too many
     */
    <T> Multi<T> open(String personId, Supplier<Multi<T>> stream) {
        int everyones = all.incrementAndGet();
        int own = ofPeople.merge(personId, 1, Integer::sum);
        if (everyones > config.most() || own > config.mostOfAPerson()) {
            close(personId);
            throw ApiProblem.tooMuch("Too many streams are open. Close one, or try again later.", LATER);
        }
        return stream.get().onTermination().invoke(() -> close(personId));
    }

    private void close(String personId) {
        all.decrementAndGet();
        ofPeople.computeIfPresent(personId, (_, open) -> open == 1 ? null : open - 1);
    }
}
