// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.scoring.history.ScoreBatch.PersonDay;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The partitions of the history, one a month. Those of this month and the next two are made ahead, so that no midnight waits for a
 * table; those of the past when a reconstructed day needs one.
 */
@ApplicationScoped
class ScoreMonths {
    private static final int AHEAD = 2;

    private final Pool pool;
    private final Clock clock;

    /** Months that have their partition. */
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    ScoreMonths(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Replicas may do so at once: the database lets one make a partition, and the others find it. */
    @Scheduled(every = "12h", identity = "score-months")
    Uni<Void> addAhead() {
        YearMonth now = YearMonth.now(clock);
        return add(Stream.iterate(now, month -> month.plusMonths(1)).limit(1L + AHEAD));
    }

    /** Adds what is missing for these days. */
    Uni<Void> add(List<PersonDay> days) {
        return add(days.stream()
                .map(day -> YearMonth.from(LocalDate.parse(day.score().getDay()))));
    }

    private Uni<Void> add(Stream<YearMonth> months) {
        Set<YearMonth> missing = months.filter(month -> !known.contains(month)).collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(month -> pool.preparedQuery("select add_score_month($1)")
                        .execute(Tuple.of(month.atDay(1)))
                        .invoke(() -> known.add(month)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
