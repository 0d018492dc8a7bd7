// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.postgres.PostgresSession;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/**
 * Real servers for tests, started at the first call, shared by all tests of one JVM and gone with it. They run in containers
 * where an engine answers, and are embedded elsewhere; CLOUT_TEST_SERVERS in the environment decides otherwise. What runs is
 * remembered in the system properties, of which a JVM has one set, while Quarkus loads this class in several class loaders.
 */
public final class TestServers {

    private static final String KAFKA = "clout.test.kafka";
    private static final String POSTGRES_PORT = "clout.test.postgres.port";
    private static final String POSTGRES_PASSWORD = "clout.test.postgres.password";
    private static final String DATABASES = "clout.test.postgres.databases";

    private TestServers() {}

    /** A database that its role alone may use. */
    public record TestDatabase(String jdbcUrl, String reactiveUrl, String user, String password) {}

    /** Makes a new, empty database whose name begins with {@code name}. */
    public static TestDatabase postgres(String name) {
        var shared = System.getProperties();
        synchronized (shared) {
            if (!shared.containsKey(POSTGRES_PORT)) {
                startPostgres(shared);
            }
            int port = Integer.parseInt(shared.getProperty(POSTGRES_PORT));
            int number = Integer.parseInt(shared.getProperty(DATABASES, "0")) + 1;
            shared.setProperty(DATABASES, String.valueOf(number));
            var account =
                    new DatabaseAccount(name + "_" + number, UUID.randomUUID().toString());
            try (var superuser = PostgresSession.open(port, shared.getProperty(POSTGRES_PASSWORD))) {
                superuser.create(account);
            } catch (SQLException e) {
                throw new IllegalStateException("no database " + name, e);
            }
            return new TestDatabase(
                    account.jdbcUrl(port), account.reactiveUrl(port), account.name(), account.password());
        }
    }

    /** Bootstrap servers of a Kafka that has all topics of Clout. Topics keep their records from test to test: use keys of your own. */
    public static String kafka() {
        var shared = System.getProperties();
        synchronized (shared) {
            if (!shared.containsKey(KAFKA)) {
                startKafka(shared);
            }
            return shared.getProperty(KAFKA);
        }
    }

    private static void startPostgres(Properties shared) {
        var postgres = source().postgres();
        shared.setProperty(POSTGRES_PASSWORD, postgres.superuserPassword());
        shared.setProperty(POSTGRES_PORT, String.valueOf(postgres.port()));
    }

    private static void startKafka(Properties shared) {
        shared.setProperty(KAFKA, source().kafka());
    }

    private static ServerSource source() {
        return ServerSource.choose(
                System.getenv("CLOUT_TEST_SERVERS"),
                () -> ContainerEngine.at(System.getenv("DOCKER_HOST")).answers());
    }
}
