// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Packages that were published for Klout's API run unchanged. Skipped where the registry of npm cannot be reached. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KloutClientsQuarkusTest {
    private static final Path SOURCES = Path.of("src/test/klout");
    private static final Path INSTALLED = Path.of("target/klout");
    private static final int MINUTES = 3;

    @Test
    void packagesWrittenForKloutRunUnchanged() throws Exception {
        assumeTrue(installed(), "the packages cannot be installed");

        var answers = new ObjectMapper()
                .readTree(run(List.of("node", "--no-deprecation", "--require", "./reroute.js", "run.js")));

        // version 1
        var first = answers.path("klout");
        assertThat(first.at("/klout/users/0/kscore").doubleValue()).isEqualTo(57.25);
        assertThat(first.at("/show/users/0/score/kscore").doubleValue()).isEqualTo(57.25);
        assertThat(first.at("/topics/users/0/topics/0").asText()).isEqualTo("Java");
        assertThat(first.at("/influencedBy/users/0/influencers").isArray()).isTrue();
        assertThat(first.at("/influencerOf/users/0/influencees").isArray()).isTrue();
        assertThat(first.at("/unknown/failed").asText()).isEqualTo("User not found.");

        // version 2
        var node = answers.path("node");
        assertThat(node.at("/identity/id").asText()).isEqualTo("100000000000001");
        assertThat(node.path("identityById")).isEqualTo(node.path("identity"));
        assertThat(node.at("/handle/id").asText()).isEqualTo("12");
        assertThat(node.path("single").doubleValue()).isEqualTo(57.25);
        assertThat(node.at("/unknown/failed").asText()).isEqualTo("Resource or user not found.");
        assertThat(node.at("/refused/failed").asText()).isEqualTo("Inactive key, or call threshold reached.");
        for (var version2 : List.of(node, answers.path("coffee"))) {
            assertUser(version2);
        }
    }

    private static void assertUser(JsonNode answers) {
        assertThat(answers.at("/user/nick").asText()).isEqualTo("ada");
        assertThat(answers.at("/user/score/score").doubleValue()).isEqualTo(57.25);
        assertThat(answers.at("/score/bucket").asText()).isEqualTo("50-59");
        assertThat(answers.at("/topics/0/slug").asText()).isEqualTo("java");
        assertThat(answers.at("/influence/myInfluencers").isArray()).isTrue();
    }

    private static boolean installed() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "package-lock.json", "reroute.js", "run.js")) {
            Files.write(INSTALLED.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        var npm = new ProcessBuilder("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        return npm.waitFor(MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command).directory(INSTALLED.toFile());
        program.environment()
                .put("CLOUT_PORT", ConfigProvider.getConfig().getValue("clout.gateway.klout.plain-port", String.class));
        var errors = INSTALLED.resolve("run.log");
        var running = program.redirectError(errors.toFile()).start();
        var answers = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(errors)).isZero();
        return answers;
    }
}
