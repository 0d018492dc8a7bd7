// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Starts servers that last as long as this JVM. Each call starts another one. */
sealed interface ServerSource permits EmbeddedServers, ContainerServers {

    /** The port of a PostgreSQL on the loopback interface, and the password of its superuser. */
    record PostgresPort(int port, String superuserPassword) {}

    PostgresPort postgres();

    /** The bootstrap servers of a Kafka that has all topics of Clout. */
    String kafka();

    /**
     * Containers where an engine answers, the embedded servers elsewhere.
     *
     * @param wanted {@code containers} or {@code embedded} decides without asking the engine
     */
    static ServerSource choose(@Nullable String wanted, BooleanSupplier engineAnswers) {
        return switch (wanted) {
            case null -> engineAnswers.getAsBoolean() ? new ContainerServers() : new EmbeddedServers();
            case "containers" -> new ContainerServers();
            case "embedded" -> new EmbeddedServers();
            default ->
                throw new IllegalArgumentException("CLOUT_TEST_SERVERS is containers or embedded, not " + wanted);
        };
    }
}
