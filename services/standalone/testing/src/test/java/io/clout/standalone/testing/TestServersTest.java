// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void everyDatabaseIsEmptyAndItsOwnersAlone() throws SQLException {
        var first = TestServers.postgres("first");
        var second = TestServers.postgres("second");

        try (var connection = DriverManager.getConnection(first.jdbcUrl(), first.user(), first.password());
                var statement = connection.createStatement()) {
            statement.execute("create table person (id text)");
        }
        try (var connection = DriverManager.getConnection(second.jdbcUrl(), second.user(), second.password());
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), second.user(), second.password()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.user(), "guess"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void kafkaHasTheDeclaredTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            assertThat(admin.listTopics().names().get())
                    .contains("accounts.v1", "signals.v1", "scores.v1", "signals.v1.dlq");

            var accounts = new ConfigResource(ConfigResource.Type.TOPIC, "accounts.v1");
            assertThat(admin.describeConfigs(List.of(accounts)).all().get())
                    .extractingByKey(accounts)
                    .extracting(settings -> settings.get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }
}
