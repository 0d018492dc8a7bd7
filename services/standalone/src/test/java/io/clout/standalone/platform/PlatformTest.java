// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    private static final Services ALL_APART = new Services(networks(Services.MOST_APART));

    @TempDir
    private Path directory;

    @Test
    void eachPartStandsAfterWhatItNeeds() throws IOException {
        var before = new HashSet<String>();
        for (var part : platform(Services.TOGETHER).parts()) {
            assertThat(before).as(part.name()).containsAll(part.needs());
            before.add(part.name());
        }
    }

    @Test
    void noTwoPartsShareAPort() throws IOException {
        assertThat(platform(ALL_APART).parts().stream().flatMap(part -> part.ports().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        new Ports(9000).users(ALL_APART).keySet());
    }

    @Test
    void portsEndWhereNumbersEnd() {
        assertThatThrownBy(() -> new Ports(65_500)).hasMessageContaining("--port must be between 1 and 65461");
    }

    @Test
    void gatewayIsToldWhereTheServicesAreAndNothingOfDatabases() throws IOException {
        assertThat(environment("gateway"))
                .containsEntry("QUARKUS_HTTP_PORT", "9000")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9050")
                .containsEntry("QUARKUS_GRPC_CLIENTS_SCORING_PORT", "9002")
                .containsEntry("CLOUT_GATEWAY_INGEST_ADDRESS", "127.0.0.1:9010")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:9040/realms/clout")
                .containsEntry("CLOUT_GATEWAY_PUBLIC_URL", "http://localhost:9000")
                .doesNotContainKeys("QUARKUS_DATASOURCE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void eachServiceHasADatabaseOfItsOwn() throws IOException {
        assertThat(environment("ingest"))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "ingest")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9044/ingest")
                .doesNotContainKeys("CLOUT_INGEST_NETWORKS", "CLOUT_INGEST_NETWORKS_EXCEPT");
        assertThat(environment("scoring").get("QUARKUS_DATASOURCE_PASSWORD"))
                .isNotEqualTo(environment("profile").get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void eachServiceHasANameOfItsOwnOnTheBus() throws IOException {
        assertThat(environment("ingest"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
                .hasEntrySatisfying(
                        "KAFKA_SASL_JAAS_CONFIG", login -> assertThat(login).contains("username=\"ingest\""));
        assertThat(environment("scoring").get("QUARKUS_KAFKA_STREAMS_SASL_JAAS_CONFIG"))
                .isEqualTo(environment("scoring").get("KAFKA_SASL_JAAS_CONFIG"))
                .contains("username=\"scoring\"");
    }

    @Test
    void whatTheOperatorSetsReachesTheServicesThatItIsFor() {
        var shell = Map.of(
                "CLOUT_NETWORKS_GITHUB_TOKEN", "a-token",
                "QUARKUS_LOG_LEVEL", "DEBUG",
                "AWS_SECRET_ACCESS_KEY", "a-secret",
                "JAVA_TOOL_OPTIONS", "-javaagent:other.jar");

        assertThat(ServiceEnvironment.settings(shell, Services.TOGETHER.named("ingest")))
                .containsOnlyKeys("CLOUT_NETWORKS_GITHUB_TOKEN", "QUARKUS_LOG_LEVEL");
        assertThat(ServiceEnvironment.settings(shell, Services.TOGETHER.named("gateway")))
                .containsOnlyKeys("QUARKUS_LOG_LEVEL");
    }

    @Test
    void networksRunApartOnPortsOfTheirOwnAndTheOthersTogether() throws IOException {
        var services = new Services(List.of("mastodon", "github"));

        assertThat(environment("gateway", services))
                .containsEntry("CLOUT_GATEWAY_INGEST_ADDRESS", "127.0.0.1:9010")
                .containsEntry("CLOUT_GATEWAY_INGEST_APART_MASTODON", "127.0.0.1:9011")
                .containsEntry("CLOUT_GATEWAY_INGEST_APART_GITHUB", "127.0.0.1:9012");
        assertThat(environment("ingest", services)).containsEntry("CLOUT_INGEST_NETWORKS_EXCEPT", "mastodon,github");
        assertThat(environment("ingest-github", services))
                .containsEntry("CLOUT_INGEST_NETWORKS", "github")
                .containsEntry("QUARKUS_HTTP_PORT", "9012")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "ingest")
                .containsEntry(
                        "CLOUT_VAULT_KEYSET_FILE",
                        environment("ingest", services).getOrDefault("CLOUT_VAULT_KEYSET_FILE", ""));
    }

    @Test
    void refusesToRunANetworkApartTwiceOrMoreThanThereArePorts() {
        assertThatThrownBy(() -> new Services(List.of("github", "github"))).hasMessageContaining("once");
        assertThatThrownBy(() -> new Services(List.of("GitHub"))).hasMessageContaining("not the key of a network");
        assertThatThrownBy(() -> new Services(networks(Services.MOST_APART + 1)))
                .hasMessageContaining("at most 14");
    }

    @Test
    void allPartsTogetherHoldFewerConnectionsThanPostgresOffers() throws IOException {
        // PostgreSQL keeps 3 for superusers; we populate databases, and people look into them.
        int reserve = 20;

        assertThat(platform(ALL_APART).connections() + reserve).isLessThanOrEqualTo(EmbeddedPostgres.MAX_CONNECTIONS);
        for (var process : ALL_APART.all()) {
            if (process.storage() == ServiceDescriptor.Storage.POSTGRES_AND_KAFKA) {
                assertThat(environment(process.name(), ALL_APART))
                        .containsEntry(
                                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                                String.valueOf(process.pool().jdbc()))
                        .containsEntry(
                                "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE",
                                String.valueOf(process.pool().reactive()));
            }
        }
    }

    private static List<String> networks(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "network" + (char) ('a' + each))
                .toList();
    }

    private Platform platform(Services services) throws IOException {
        return new Platform(
                ServerFiles.locate(), Home.of(directory), new Ports(9000), services, (part, classPath) -> List.of());
    }

    private Map<String, String> environment(String process) throws IOException {
        return environment(process, Services.TOGETHER);
    }

    private Map<String, String> environment(String process, Services services) throws IOException {
        var home = Home.of(directory);
        return new ServiceEnvironment(
                        home, new Ports(9000), Secrets.of(home), "http://localhost:9040/realms/clout", services)
                .of(services.named(process));
    }
}
