// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What stands in {@code k8s}: the Secrets fit the chart, every file can be read. */
class ClusterTest {

    private static final Path ROOT = Checkout.root();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Made by Strimzi and by CloudNativePG for their own certificates and users. */
    private static final List<String> MADE_BY_OPERATORS = List.of(
            "clout-cluster-ca-cert", "clout-postgres-ca", "clout-profile", "clout-scoring", "clout-perks", "clout-ingest");

    @Test
    void secretsAreThoseThatTheChartNames() throws Exception {
        var made = secrets();
        var wanted = new TreeMap<String, TreeSet<String>>();
        for (var pod : Rendered.of("production", Map.of("services.scoring.statementSecret", "")).pods().values()) {
            for (var container : pod.getSpec().getContainers()) {
                container.getEnv().stream()
                        .filter(variable -> variable.getValueFrom() != null)
                        .map(variable -> variable.getValueFrom().getSecretKeyRef())
                        .forEach(key -> wanted.computeIfAbsent(key.getName(), _ -> new TreeSet<>()).add(key.getKey()));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(5).allSatisfy((name, keys) -> {
            if (made.containsKey(name)) {
                assertThat(made.get(name)).as(name).containsKeys(keys.toArray(String[]::new));
            } else {
                assertThat(MADE_BY_OPERATORS).contains(name);
            }
        });
    }

    @Test
    void theKeysetIsOneThatTinkReads() throws Exception {
        AeadConfig.register();
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                secrets().get("clout-ingest").get("vault-keyset.json"), InsecureSecretKeyAccess.get());
        var aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        var text = "token".getBytes(UTF_8);
        assertThat(aead.decrypt(aead.encrypt(text, text), text)).isEqualTo(text);
        assertThat(Base64.getDecoder().decode(secrets().get("clout-ingest").get("actor-key"))).hasSize(32);
    }

    @Test
    void everyFileIsReadAndNoneIsLeftOut() throws IOException {
        var listed = new ArrayList<String>();
        documents("kustomization.yaml").getFirst().get("resources").forEach(each -> listed.add(each.asText()));
        // Those that the README applies by themselves.
        listed.addAll(List.of("kustomization.yaml", "postgres-backup.yaml", "kind.yaml"));
        try (var files = Files.list(ROOT.resolve("k8s"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        for (var name : listed) {
            assertThat(documents(name)).allSatisfy(document -> assertThat(document.get("kind").isTextual()).as(name).isTrue());
        }
    }

    @Test
    void everyRoleHasItsDatabaseAndSecret() throws Exception {
        var documents = documents("postgres.yaml");
        var roles = documents.getFirst().at("/spec/managed/roles");
        var databases = new TreeSet<String>();
        documents.stream().skip(1).forEach(database -> databases.add(database.at("/spec/name").asText()));
        var secrets = secrets();
        assertThat(roles).hasSize(databases.size()).allSatisfy(role -> {
            assertThat(databases).contains(role.get("name").asText());
            assertThat(secrets.get(role.at("/passwordSecret/name").asText()))
                    .containsEntry("username", role.get("name").asText());
        });
    }

    private static Map<String, Map<String, String>> secrets() throws IOException, InterruptedException {
        var process = new ProcessBuilder(ROOT.resolve("k8s/secrets.sh").toString(), "https://clout.example.org")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var yaml = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        var secrets = new TreeMap<String, Map<String, String>>();
        Rendered.parse(yaml)
                .all(Secret.class)
                .forEach(secret -> secrets.put(secret.getMetadata().getName(), secret.getStringData()));
        return secrets;
    }

    private static List<JsonNode> documents(String name) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(ROOT.resolve("k8s/" + name).toFile())) {
            return documents.readAll();
        }
    }
}
