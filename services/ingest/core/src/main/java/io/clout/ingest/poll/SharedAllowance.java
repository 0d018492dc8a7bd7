// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.common.postgres.Database;
import io.clout.ingest.poll.NetworkFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps the day's budget and the network's pauses in the database, where all replicas see them. */
@ApplicationScoped
class SharedAllowance implements Allowance {

    private static final String PAUSED = "select until from pause where host = $1 and until > $2";
    private static final String PAUSE = """
            insert into pause (host, until) values ($1, $2)
            on conflict (host) do update set until = greatest(pause.until, excluded.until)
            """;
    private static final String TAKE = """
            insert into budget (day, units) select $1, $2 where $2 <= $3
            on conflict (day) do update set units = budget.units + excluded.units
            where budget.units + excluded.units <= $3
            returning units
            """;
    private static final String GIVE_BACK = "update budget set units = greatest(units - $2, 0) where day = $1";

    private final Database database;
    private final BudgetConfig config;
    private final Clock clock;

    SharedAllowance(Database database, BudgetConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void heed(String host) throws NetworkFailure {
        var paused = Database.first(database.run(PAUSED, host, clock.instant().atOffset(ZoneOffset.UTC)));
        if (paused.isPresent()) {
            Instant until = paused.get().getOffsetDateTime(0).toInstant();
            throw new NetworkFailure(Kind.RATE_LIMITED, host + " asked for patience", until);
        }
    }

    @Override
    public void take(long units) throws NetworkFailure {
        Instant now = clock.instant();
        if (units > 0 && config.unitsPerDay().isPresent()) {
            long limit = config.unitsPerDay().getAsLong();
            if (database.run(TAKE, today(now), units, limit).rowCount() == 0) {
                Instant tomorrow =
                        today(now).plusDays(1).atStartOfDay(config.zone()).toInstant();
                throw new NetworkFailure(Kind.BUDGET_USED_UP, "all but less than " + units + " of " + limit, tomorrow);
            }
        }
    }

    @Override
    public void giveBack(long units) {
        if (units > 0 && config.unitsPerDay().isPresent()) {
            database.run(GIVE_BACK, today(clock.instant()), units);
        }
    }

    @Override
    public void pause(String host, Instant until) {
        database.run(PAUSE, host, until.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void tidy() {
        Instant now = clock.instant();
        database.run("delete from budget where day < $1", today(now).minusDays(30));
        database.run("delete from pause where until <= $1", now.atOffset(ZoneOffset.UTC));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, config.zone());
    }
}
