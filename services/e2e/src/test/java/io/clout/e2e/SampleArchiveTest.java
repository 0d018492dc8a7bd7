// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An archive that X itself once made, where the data folder is beside the project. */
@ExtendWith(RunningPlatform.class)
class SampleArchiveTest {
    @TempDir
    Path directory;

    @Test
    void whatXDeliveredIsReadAndScored(Platform platform) throws Exception {
        Path sample = Platform.root().resolve("../shared/data/exports/x-archive/twitter-to-sqlite/zip_contents");
        assumeTrue(Files.isDirectory(sample), "no sample archive beside the project: skipped");
        try (Demo ben = Demo.person(platform, "ben")) {
            ben.api().consent();

            Api.Answer begun = ben.api().upload(zip(sample));

            assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
            JsonNode ended = ben.api().awaitImport(begun.body().path("id").asText());
            assertThat(ended.path("state").asText()).isEqualTo("DONE");
            JsonNode account =
                    ben.api().get("/api/v1/me/accounts").body().path("items").path(0);
            assertThat(account.path("externalId").asText()).isEqualTo("12497");
            assertThat(ben.api().awaitSettledScore().path("score").asDouble()).isBetween(1.0, 30.0);
            JsonNode lines = ben.api()
                    .get("/api/v1/me/score/explanation")
                    .body()
                    .path("networks")
                    .path(0)
                    .path("groups");
            assertThat(lines).as("two followers, as the profile says").anySatisfy(line -> {
                assertThat(line.path("kind").asText()).isEqualTo("AUDIENCE");
                assertThat(line.path("count").asInt()).isEqualTo(2);
            });
        }
    }

    private Path zip(Path folder) throws IOException {
        Path file = directory.resolve("sample.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.list(folder)) {
            for (Path part : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(part.getFileName().toString()));
                Files.copy(part, zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
