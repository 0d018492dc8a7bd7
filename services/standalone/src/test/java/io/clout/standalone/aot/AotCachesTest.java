// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.aot;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    @TempDir
    private Path directory;

    private Path classPath = Path.of("");

    @BeforeEach
    void makeJar() throws IOException {
        classPath = Files.createDirectory(directory.resolve("classes"));
        Files.writeString(classPath.resolve("a.jar"), "one");
    }

    @Test
    void aCacheIsUsedOnceItIsThere() throws IOException {
        var caches = AotCaches.of(Home.of(directory));
        assertThat(caches.use("kafka", classPath)).isEmpty();

        var cache = Files.createFile(caches.cache("kafka", classPath));

        assertThat(caches.use("kafka", classPath)).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void aCacheOfOtherJarsIsNotUsedAndGoes() throws IOException {
        var caches = AotCaches.of(Home.of(directory));
        var old = Files.createFile(caches.cache("kafka", classPath));

        Files.writeString(classPath.resolve("a.jar"), "other");
        assertThat(caches.use("kafka", classPath)).isEmpty();

        caches.deleteOthers("kafka", caches.cache("kafka", classPath));
        assertThat(old).doesNotExist();
    }
}
