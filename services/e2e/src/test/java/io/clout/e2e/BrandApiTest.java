// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation of the brand API tells brands to do works as it stands: the walk with curl, and the generated client. */
@ExtendWith(RunningPlatform.class)
class BrandApiTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern WALK = Pattern.compile("## A walk with curl.*?```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Path MODULES = Path.of("services/gateway/src/main/webui/node_modules");

    @TempDir
    Path directory;

    @Test
    void theWalkWithCurlWorksAsItStands(Platform platform) throws Exception {
        try (Receiver receiver = Receiver.start();
                Demo ada = Demo.person(platform, "ada")) {
            Map<String, String> environment = new HashMap<>(client(platform, ada.api()));
            environment.put("WEBHOOK_URL", receiver.address());
            Matcher walk = WALK.matcher(Files.readString(Platform.root().resolve("docs/api/brands.md")));
            assertThat(walk.find()).as("the walk is in the document").isTrue();

            String said = run(environment, "bash", "-c", walk.group(1));

            assertThat(said)
                    .contains("\"DUPLICATE\"")
                    .contains("\"SUBMITTED\"")
                    .contains("\"endpoint.test\"")
                    .contains("\"granted\": 0");
            Await.until(PATIENCE, "the event of the state arrives", () -> receiver.has("campaign.state"));
        }
    }

    @Test
    void aClientGeneratedFromTheDocumentWorks(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            Map<String, String> environment = client(platform, ada.api());
            Path modules = Platform.root().resolve(MODULES);
            Files.createSymbolicLink(directory.resolve("node_modules"), modules);
            Files.copy(Platform.root().resolve("docs/api/client.ts"), directory.resolve("client.ts"));
            Files.writeString(directory.resolve("package.json"), "{\"type\": \"module\"}");
            String bin = modules.resolve(".bin").toString();

            run(environment, bin + "/openapi-typescript", environment.get("CLOUT") + "/openapi", "-o", "clout.d.ts");
            run(
                    environment,
                    (bin + "/tsc --strict --skipLibCheck --target es2022 --module nodenext --types node client.ts")
                            .split(" "));
            String said = run(environment, "node", "client.js");

            assertThat(said).containsPattern("made [0-9a-f-]{36}, DRAFT").contains("DRAFT A month of coffee");
        }
    }

    /** What a brand's owner gives its system: addresses, brand and credentials. */
    private static Map<String, String> client(Platform platform, Api owner) throws Exception {
        Api operator = new Api(platform.url(), new Tokens(platform, "olga"));
        Brand brand = Brand.approved(owner, operator);
        Api.Answer made = owner.post(
                brand.path() + "/clients",
                "{\"name\":\"Shop\",\"scopes\":[\"CAMPAIGNS_READ\",\"CAMPAIGNS_WRITE\",\"CLAIMS_READ\",\"WEBHOOKS_WRITE\"]}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return Map.of(
                "CLOUT", platform.url().toString(),
                "TOKEN_URL", Brand.tokenUrl(platform).toString(),
                "BRAND", brand.id(),
                "CLIENT_ID", made.body().path("client").path("clientId").asText(),
                "CLIENT_SECRET", made.body().path("secret").asText());
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
