// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A superuser's connection to the cluster on a port, for what the services may not do themselves. */
public final class PostgresSession implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 5;

    private final Connection connection;

    private PostgresSession(Connection connection) {
        this.connection = connection;
    }

    // Not through DriverManager, which finds no driver of another class loader, as under @QuarkusTest.
    public static PostgresSession open(int port, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", String.valueOf(TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(TIMEOUT_SECONDS));
        var connection = new Driver().connect("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), properties);
        if (connection == null) {
            throw new SQLException("the driver refused its own URL");
        }
        return new PostgresSession(connection);
    }

    public boolean valid() throws SQLException {
        return connection.isValid(TIMEOUT_SECONDS);
    }

    /** Makes the role and its database where missing, and gives the role this password in any case. */
    public void create(DatabaseAccount account) throws SQLException {
        var name = account.name();
        try (var statement = connection.createStatement()) {
            if (!exists("select from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password " + statement.enquoteLiteral(account.password()));
            if (!exists("select from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect, temporary on database " + name + " from public");
            }
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
