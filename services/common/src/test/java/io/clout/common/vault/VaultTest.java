// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    /** Tink puts the key's id in front of what it seals. */
    private static final int KEY_PREFIX = 5;

    @TempDir
    Path directory;

    @Test
    void oldSecretsOpenAfterAKeyWasAdded() throws GeneralSecurityException {
        Path file = directory.resolve("keyset.json");
        byte[] old = open(file, 1).seal("secret", "token/a");

        Vault rotated = open(file, 2);
        byte[] fresh = rotated.seal("secret", "token/a");

        assertThat(rotated.open(old, "token/a")).isEqualTo("secret");
        assertThat(rotated.open(fresh, "token/a")).isEqualTo("secret");
        assertThat(Arrays.copyOf(fresh, KEY_PREFIX)).isNotEqualTo(Arrays.copyOf(old, KEY_PREFIX));
        assertThat(open(file, 2).seal("secret", "token/a"))
                .as("no third key")
                .startsWith(Arrays.copyOf(fresh, KEY_PREFIX));
    }

    @Test
    void serviceThatRunsOpensWhatARotatedOneSealed() throws GeneralSecurityException {
        Path file = directory.resolve("keyset.json");
        Vault running = open(file, 1);
        byte[] sealed = open(file, 2).seal("secret", "token/a");

        assertThat(running.open(sealed, "token/a")).isEqualTo("secret");
    }

    @Test
    void fileThatHoldsNoKeysetStopsTheService() throws IOException {
        Path file = directory.resolve("keyset.json");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> open(file, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keyset.json");
    }

    @Test
    void serviceThatSealsNeedsAKeyset() {
        assertThatThrownBy(() -> Vault.open(Settings.of(Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clout.vault.keyset-file");
    }

    @Test
    void sealedSecretOpensOnlyWhereItBelongs() throws GeneralSecurityException {
        Vault vault = open(directory.resolve("keyset.json"), 1);
        byte[] sealed = vault.seal("secret", "token/a");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(vault.open(sealed, "token/a")).isEqualTo("secret");
        assertThatThrownBy(() -> vault.open(sealed, "token/b")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keysetSurvivesARestart() throws GeneralSecurityException {
        Path file = directory.resolve("deep/down/keyset.json");
        byte[] sealed = open(file, 1).seal("secret", "token/a");

        assertThat(open(file, 1).open(sealed, "token/a")).isEqualTo("secret");
    }

    @Test
    void secretFileIsForTheServiceOnly() throws IOException {
        Path file = directory.resolve("key");
        SecretFile.readOrCreate(file, () -> "secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void servicesThatStartTogetherAgreeOnOneSecret() throws Exception {
        Path file = directory.resolve("key");
        try (var services = Executors.newVirtualThreadPerTaskExecutor()) {
            var secrets = IntStream.range(0, 50)
                    .mapToObj(i -> services.submit(() -> SecretFile.readOrCreate(file, () -> "secret " + i)))
                    .toList();
            String first = secrets.getFirst().get();
            for (var secret : secrets) {
                assertThat(secret.get()).isEqualTo(first);
            }
        }
    }

    private static Vault open(Path file, int keys) {
        return Vault.open(Settings.of(
                Map.of("clout.vault.keyset-file", file.toString(), "clout.vault.keys", Integer.toString(keys))));
    }
}
