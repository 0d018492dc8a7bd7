// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.proto.signal.v1.Network;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What may be asked of a network today. The day's budget and the network's pauses are in the database, where all replicas see them. A
 * pause binds the operator's app as a whole, everyone who asks a host from here, or one person's token; never more than the network
 * said.
 */
public class Allowance {

    /** Under this name a pause binds the app as a whole, whoever's token it uses. */
    static final String APP = "*";

    private static final String PAUSED =
            "select max(until) from pause where network = $1 and host = any($2) and until > $3 having count(*) > 0";
    private static final String PAUSE = """
            insert into pause (network, host, until) values ($1, $2, $3)
            on conflict (network, host) do update set until = greatest(pause.until, excluded.until)
            """;
    private static final String TAKE = """
            insert into budget (network, day, units) select $1, $2, $3 where $3 <= $4
            on conflict (network, day) do update set units = budget.units + excluded.units
            where budget.units + excluded.units <= $4
            returning units
            """;
    private static final String GIVE_BACK =
            "update budget set units = greatest(units - $3, 0) where network = $1 and day = $2";

    private final Database database;
    private final String network;
    private final BudgetConfig config;
    private final Clock clock;

    protected Allowance(Database database, Network network, BudgetConfig config, Clock clock) {
        this.database = database;
        this.network = NetworkName.of(network);
        this.config = config;
        this.clock = clock;
    }

    /**
     * Returns unless the network asked for patience.
     *
     * @param limits those that bind a request
     * @throws NetworkFailure {@code RATE_LIMITED} if one of them is used up
     */
    protected void heed(String... limits) throws NetworkFailure {
        var paused = Database.first(
                database.run(PAUSED, network, limits, clock.instant().atOffset(ZoneOffset.UTC)));
        if (paused.isPresent()) {
            Instant until = paused.get().getOffsetDateTime(0).toInstant();
            throw new NetworkFailure(Kind.RATE_LIMITED, network + " asked for patience", until);
        }
    }

    /**
     * Takes units of the day's budget.
     *
     * @throws NetworkFailure {@code BUDGET_USED_UP} if they are not left; nothing is taken then
     */
    protected void take(long units) throws NetworkFailure {
        Instant now = clock.instant();
        if (units > 0 && config.unitsPerDay().isPresent()) {
            long limit = config.unitsPerDay().getAsLong();
            if (database.run(TAKE, network, today(now), units, limit).rowCount() == 0) {
                Instant tomorrow =
                        today(now).plusDays(1).atStartOfDay(config.zone()).toInstant();
                throw new NetworkFailure(Kind.BUDGET_USED_UP, "all but less than " + units + " of " + limit, tomorrow);
            }
        }
    }

    /** Gives units back that were not used after all. */
    protected void giveBack(long units) {
        if (units > 0 && config.unitsPerDay().isPresent()) {
            database.run(GIVE_BACK, network, today(clock.instant()), units);
        }
    }

    /** Has everyone wait whom a limit binds. */
    protected void pause(String limit, Instant until) {
        database.run(PAUSE, network, limit, until.atOffset(ZoneOffset.UTC));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, config.zone());
    }
}
