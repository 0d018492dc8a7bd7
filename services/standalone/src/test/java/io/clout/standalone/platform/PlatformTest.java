// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    private Path directory;

    @Test
    void eachPartStandsAfterWhatItNeeds() throws IOException {
        var before = new HashSet<String>();
        for (var part : platform().parts()) {
            assertThat(before).as(part.name()).containsAll(part.needs());
            before.add(part.name());
        }
    }

    @Test
    void noTwoPartsShareAPort() throws IOException {
        assertThat(platform().parts().stream().flatMap(part -> part.ports().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        new Ports(9000).all().boxed().toList());
    }

    @Test
    void portsEndWhereNumbersEnd() {
        assertThatThrownBy(() -> new Ports(65_500)).hasMessageContaining("--port must be between 1 and 65491");
    }

    @Test
    void gatewayIsToldWhereTheServicesAreAndNothingOfDatabases() throws IOException {
        assertThat(environment("gateway"))
                .containsEntry("QUARKUS_HTTP_PORT", "9000")
                .containsEntry("CLOUT_GATEWAY_NETWORKS_TWITTER", "127.0.0.1:9011")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:9040/realms/clout")
                .containsEntry("CLOUT_GATEWAY_PUBLIC_URL", "http://localhost:9000")
                .doesNotContainKeys("QUARKUS_DATASOURCE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void eachServiceHasADatabaseOfItsOwn() throws IOException {
        assertThat(environment("ingest-twitter"))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "ingest_twitter")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9044/ingest_twitter");
        assertThat(environment("scoring").get("QUARKUS_DATASOURCE_PASSWORD"))
                .isNotEqualTo(environment("profile").get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    private Platform platform() throws IOException {
        return new Platform(ServerFiles.locate(), Home.of(directory), new Ports(9000), (part, classPath) -> List.of());
    }

    private Map<String, String> environment(String service) throws IOException {
        var home = Home.of(directory);
        return new ServiceEnvironment(home, new Ports(9000), Secrets.of(home), "http://localhost:9040/realms/clout")
                .of(ServiceDescriptor.named(service));
    }
}
