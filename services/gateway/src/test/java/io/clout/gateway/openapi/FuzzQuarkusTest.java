// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Odd requests to every route of the document: whatever comes, the answer is ours. The same seed sends the same requests; a longer run:
 * {@code -Dclout.fuzz.requests=100000 -Dclout.fuzz.seed=7}.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FuzzQuarkusTest {
    private static final int ROUND = 600;

    @Test
    void noRequestEndsInAnInternalErrorOrShowsOurInsides() throws Exception {
        var document =
                new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
        var base = ConfigProvider.getConfig().getValue("clout.gateway.public-url", String.class);
        var faults = new TreeSet<String>();
        var seed = Long.getLong("clout.fuzz.seed", 1);
        for (int left = Integer.getInteger("clout.fuzz.requests", 600); left > 0; left -= ROUND) {
            faults.addAll(new Fuzzer(base, document, callers(seed), seed).run(Math.min(left, ROUND)));
            seed++;
        }

        assertThat(faults).isEmpty();
    }

    /** New ones for each round, so that none of them reaches the limit of requests. */
    private static List<Optional<String>> callers(long round) {
        return List.of(
                Optional.empty(),
                Optional.of(Tokens.minted("person=ada&round=" + round)),
                Optional.of(Tokens.minted("person=olga&groups=operator&round=" + round)),
                Optional.of(Tokens.minted("person=client&aud=clout-brand&scope=campaigns:read&round=" + round)),
                Optional.of("no.token.at-all-" + round));
    }
}
