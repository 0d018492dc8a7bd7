// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.platform.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    private static final Part POSTGRES = part(Part.Kind.INFRASTRUCTURE, "postgres");
    private static final Part KEYCLOAK = part(Part.Kind.INFRASTRUCTURE, "keycloak", "postgres");
    private static final Part KAFKA = part(Part.Kind.INFRASTRUCTURE, "kafka");
    private static final Part PROFILE = part(Part.Kind.SERVICE, "profile", "postgres");
    private static final Part SCORING = part(Part.Kind.SERVICE, "scoring", "postgres", "kafka");
    private static final Part INGEST = part(Part.Kind.SERVICE, "ingest", "postgres", "kafka");
    private static final Part GATEWAY = part(Part.Kind.SERVICE, "gateway");

    private final StartOrder order =
            new StartOrder(List.of(POSTGRES, KEYCLOAK, KAFKA, PROFILE, SCORING, INGEST, GATEWAY));

    @Test
    void servicesWaitUntilEveryServerHasBegun() {
        assertThat(order.next()).containsExactly(POSTGRES, KAFKA);

        order.ready(POSTGRES);
        assertThat(order.next()).containsExactly(KEYCLOAK, PROFILE, GATEWAY);
    }

    @Test
    void aFreePlaceGoesToTheFirstOfTheListThatCanStart() {
        order.next();
        order.ready(KAFKA);
        order.next();
        order.ready(POSTGRES);
        assertThat(order.next()).containsExactly(KEYCLOAK, PROFILE, SCORING);

        order.ready(SCORING);
        assertThat(order.next()).containsExactly(INGEST);
        order.ready(PROFILE);
        assertThat(order.next()).containsExactly(GATEWAY);
        order.ready(KEYCLOAK);
        assertThat(order.next()).isEmpty();
    }

    private static Part part(Part.Kind kind, String name, String... needs) {
        return new Part(new ShellServer(name, Path.of(""), ""), kind, List.of(1), Set.of(needs), Duration.ofSeconds(1));
    }
}
