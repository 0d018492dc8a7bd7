// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    /** Only root can become someone else; elsewhere the rights of the file have to do. */
    @Test
    void anotherUserOfTheMachineReadsNeitherThemNorWhatLiesBesideThem() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var open = Files.writeString(directory.resolve("open"), "for all");
        var home = Home.of(directory.resolve("home"));
        home.prepare();
        Secrets.of(home).password("ada");
        var beside = Files.writeString(home.directory().resolve("beside"), "not for all");

        assertThat(readByNobody(open)).isTrue();
        assertThat(readByNobody(home.secrets())).isFalse();
        assertThat(readByNobody(beside)).isFalse();
    }

    private static boolean readByNobody(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "cat", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void areReadableForTheirOwnerOnly() throws IOException {
        var home = Home.of(directory);
        Secrets.of(home).password("ada");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }
}
