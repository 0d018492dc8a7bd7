// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void stayTheSameFromTheFirstUseOn() throws IOException {
        var made = Secrets.of(Home.of(directory)).password("ada");

        assertThat(Secrets.of(Home.of(directory)).password("ada")).isEqualTo(made);
    }

    @Test
    void differFromEachOther() throws IOException {
        var secrets = Secrets.of(Home.of(directory));

        assertThat(secrets.password("ada")).hasSize(32).isNotEqualTo(secrets.password("ben"));
    }

    @Test
    void areReadableForTheirOwnerOnly() throws IOException {
        var home = Home.of(directory);
        Secrets.of(home).password("ada");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }
}
