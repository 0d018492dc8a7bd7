// SPDX-License-Identifier: Apache-2.0
package io.clout.common.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The service's PostgreSQL in plain blocking style, for virtual and worker threads and for work that goes step by step; docs/decisions/142
 * says when. Nothing waits longer than ten seconds.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;

    public Database(Pool pool) {
        this.pool = pool;
    }

    /** Runs work in one transaction: committed if it returns, rolled back if it throws. */
    public <T> T inTransaction(Function<SqlConnection, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection.begin());
            try {
                T result = work.apply(connection);
                await(transaction.commit());
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(transaction, e);
                throw e;
            }
        } finally {
            await(connection.close());
        }
    }

    public void transact(Consumer<SqlConnection> work) {
        inTransaction(connection -> {
            work.accept(connection);
            return true;
        });
    }

    /** Runs one statement as a transaction of its own. */
    public RowSet<Row> run(String sql, @Nullable Object... parameters) {
        return run(pool, sql, parameters);
    }

    /** Runs one statement. */
    public static RowSet<Row> run(SqlClient client, String sql, @Nullable Object... parameters) {
        return run(client, sql, Tuple.from(parameters));
    }

    /** Runs one statement. */
    public static RowSet<Row> run(SqlClient client, String sql, Tuple parameters) {
        return await(client.preparedQuery(sql).execute(parameters));
    }

    /** The first row, if there is any. */
    public static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    private static void rollBack(Transaction transaction, Throwable failed) {
        try {
            await(transaction.rollback());
        } catch (RuntimeException e) {
            failed.addSuppressed(e); // the server ends the transaction together with the connection
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
