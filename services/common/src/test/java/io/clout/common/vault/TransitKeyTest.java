// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TransitKeyTest {

    private final FakeTransit engine = new FakeTransit();

    @RegisterExtension
    final WireMockExtension vault = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(engine))
            .build();

    @TempDir
    Path directory;

    @BeforeEach
    void vaultAnswers() throws IOException {
        answer(ok());
        Files.writeString(directory.resolve("token"), FakeTransit.TOKEN + "\n");
    }

    @Test
    void keysetLiesEncryptedAndOpensAgain() throws Exception {
        byte[] sealed = open().seal("secret", "token/a");

        assertThat(keyset()).contains("encryptedKeyset").doesNotContain("keyData");
        assertThat(open().open(sealed, "token/a")).isEqualTo("secret");
    }

    @Test
    void keysetFromBeforeIsEncrypted() throws Exception {
        byte[] sealed = Vault.open(config(Map.of())).seal("secret", "token/a");
        assertThat(keyset()).contains("keyData");

        assertThat(open().open(sealed, "token/a")).isEqualTo("secret");

        assertThat(keyset()).contains("encryptedKeyset").doesNotContain("keyData");
    }

    @Test
    void keysetIsEncryptedAnewAfterTheKmsRotatedItsKey() throws Exception {
        byte[] sealed = open().seal("secret", "token/a");
        engine.rotate();
        open();
        engine.forgetOldVersions();

        assertThat(open().open(sealed, "token/a")).isEqualTo("secret");
    }

    @Test
    void keysAreAddedToAnEncryptedKeyset() throws Exception {
        byte[] sealed = open().seal("secret", "token/a");
        Vault rotated = open(Map.of("clout.vault.keys", "2"));

        assertThat(rotated.open(sealed, "token/a")).isEqualTo("secret");
        assertThat(Arrays.copyOf(rotated.seal("secret", "token/a"), 5)).isNotEqualTo(Arrays.copyOf(sealed, 5));
        assertThat(keyset()).doesNotContain("keyData");
    }

    @Test
    void whatBelongsElsewhereDoesNotOpen() throws Exception {
        TransitKey key =
                new TransitKey(URI.create(vault.baseUrl()), config(transit()).transit());
        byte[] encrypted = key.encrypt(new byte[] {1, 2}, new byte[] {3});

        assertThat(key.decrypt(encrypted, new byte[] {3})).containsExactly(1, 2);
        assertThatThrownBy(() -> key.decrypt(encrypted, new byte[] {4})).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void serviceDoesNotStartWithoutTheKms() throws Exception {
        open();
        Files.writeString(directory.resolve("token"), "hvs.wrong");
        assertDoesNotStart("answered 403");

        answer(aResponse().withStatus(503).withBody("sealed"));
        assertDoesNotStart("answered 503");
        answer(aResponse().withStatus(500).withFixedDelay(5_000));
        assertDoesNotStart("was not reached", Map.of("clout.vault.transit.timeout", "PT0.1S"));
        assertDoesNotStart("was not reached", Map.of("clout.vault.transit.url", "http://127.0.0.1:1"));
    }

    @Test
    void encryptedKeysetNeedsItsKms() {
        open();

        assertThatThrownBy(() -> Vault.open(config(Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clout.vault.transit.url is not configured");
    }

    @Test
    void keysDoNotTravelUnprotected() {
        assertThatThrownBy(() -> open(Map.of("clout.vault.transit.url", "http://192.0.2.1:8200")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https");
    }

    private void assertDoesNotStart(String reason) {
        assertDoesNotStart(reason, Map.of());
    }

    private void assertDoesNotStart(String reason, Map<String, String> more) {
        assertThatThrownBy(() -> open(more))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keyset.json")
                .hasMessageContaining("key clout")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hvs.");
    }

    private void answer(ResponseDefinitionBuilder answer) {
        vault.resetMappings();
        vault.stubFor(post(anyUrl()).willReturn(answer));
    }

    private String keyset() throws IOException {
        return Files.readString(directory.resolve("keyset.json"));
    }

    private Vault open() {
        return open(Map.of());
    }

    private Vault open(Map<String, String> more) {
        var properties = new HashMap<>(transit());
        properties.putAll(more);
        return Vault.open(config(properties));
    }

    private Map<String, String> transit() {
        return Map.of(
                "clout.vault.transit.url", vault.baseUrl(),
                "clout.vault.transit.token-file", directory.resolve("token").toString(),
                "clout.vault.transit.timeout", "20S");
    }

    private VaultConfig config(Map<String, String> properties) {
        var all = new HashMap<>(properties);
        all.put("clout.vault.keyset-file", directory.resolve("keyset.json").toString());
        return Settings.of(all);
    }
}
