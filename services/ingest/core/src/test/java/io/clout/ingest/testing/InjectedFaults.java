// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.common.postgres.Database;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Has statements of the running service fail, as if it died there: the transaction is rolled back and whoever ran it gives up. A
 * sequence counts the statements, because no roll-back turns it back.
 */
public final class InjectedFaults implements AutoCloseable {

    private static final String COUNTDOWN =
            "create sequence fault_countdown increment -1 minvalue -1000000000 maxvalue 1000000000 start -1";
    private static final String FAIL = """
            create function fail() returns trigger language plpgsql as $$ begin
              if %s then raise exception 'injected'; end if; return null; end $$
            """;
    private static final String ONCE = "nextval('fault_countdown') = 0";
    private static final String ONE_IN_TEN = "hashint8extended(nextval('fault_countdown'), %d) %% 10 = 0";

    private final Database database;

    private InjectedFaults(Database database, String condition, List<String> tables) {
        this.database = database;
        database.run(COUNTDOWN);
        database.run(FAIL.formatted(condition));
        for (String table : tables) {
            database.run(
                    "create trigger fail after insert or update or delete on " + table + " execute function fail()");
        }
        // The relay deletes what it has published; that is not the service's own work.
        database.run("create trigger fail after insert on outbox execute function fail()");
    }

    /**
     * One fault at a time, each by {@link #failAt}.
     *
     * @param tables in which statements fail, besides the outbox
     */
    public static InjectedFaults oneByOne(Database database, List<String> tables) {
        return new InjectedFaults(database, ONCE, tables);
    }

    /**
     * One statement in ten fails while {@code meanwhile} runs, so that none is spared and everything gets through sooner or later.
     *
     * @param after checks what came of it; a failure says how to have the same faults again
     */
    public static void byChance(Database database, List<String> tables, Runnable meanwhile, Runnable after) {
        long seed = Long.getLong("clout.test.seed", ThreadLocalRandom.current().nextLong());
        try {
            try (var faults = new InjectedFaults(database, ONE_IN_TEN.formatted(seed), tables)) {
                meanwhile.run();
            }
            after.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("with -Dclout.test.seed=" + seed, e);
        }
    }

    /** The statement with this number fails, counted from 1 from now on; the ones behind it do not. */
    public void failAt(int number) {
        database.run("select setval('fault_countdown', $1)", (long) number);
    }

    /** Whether the fault of {@link #failAt} has come. */
    public boolean hasCome() {
        return database.run("select last_value from fault_countdown")
                        .iterator()
                        .next()
                        .getLong(0)
                <= 0;
    }

    /** Does something, and once more if the fault hit it. */
    public void survive(Runnable work) {
        survive(work, database -> {});
    }

    /**
     * Does something, and once more if the fault hit it.
     *
     * @param recovery what happens in between
     */
    public void survive(Runnable work, Consumer<Database> recovery) {
        boolean before = hasCome();
        try {
            work.run();
        } catch (RuntimeException e) {
            if (before || !hasCome()) {
                throw e;
            }
            recovery.accept(database);
            work.run();
        }
    }

    @Override
    public void close() {
        database.run("drop function fail cascade");
        database.run("drop sequence fault_countdown");
    }
}
