// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {

    @TempDir
    Path directory;

    @Test
    void oldSecretsOpenAfterAKeyWasAdded() throws GeneralSecurityException, IOException {
        Path file = directory.resolve("keyset.json");
        byte[] old = TokenVault.open(file).seal("secret", "token/a");
        var before = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        var after = KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(after, InsecureSecretKeyAccess.get()));

        TokenVault rotated = TokenVault.open(file);

        assertThat(rotated.open(old, "token/a")).isEqualTo("secret");
        assertThat(rotated.open(rotated.seal("secret", "token/a"), "token/a")).isEqualTo("secret");
    }

    @Test
    void sealedSecretOpensOnlyWhereItBelongs() throws GeneralSecurityException {
        TokenVault vault = TokenVault.open(directory.resolve("keyset.json"));
        byte[] sealed = vault.seal("secret", "token/a");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(vault.open(sealed, "token/a")).isEqualTo("secret");
        assertThatThrownBy(() -> vault.open(sealed, "token/b")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keysetSurvivesARestart() throws GeneralSecurityException {
        Path file = directory.resolve("deep/down/keyset.json");
        byte[] sealed = TokenVault.open(file).seal("secret", "token/a");

        assertThat(TokenVault.open(file).open(sealed, "token/a")).isEqualTo("secret");
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
}
