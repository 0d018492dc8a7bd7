// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.aot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The caches of a home, one file for each part. The name tells the class path it was made with, since the JVM accepts a
 * cache only for the same jars with the same time stamps and the same JDK.
 */
public record AotCaches(Path directory) {

    private static final int FINGERPRINT_CHARACTERS = 16;

    public static AotCaches of(Home home) throws IOException {
        return new AotCaches(Files.createDirectories(home.aot()));
    }

    /** JVM options that start a part from its cache, none where there is no cache. */
    public List<String> use(String part, Path classPath) throws IOException {
        var cache = cache(part, classPath);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:aot*=off") : List.of();
    }

    /** Where the cache of a part with this class path is or will be. */
    Path cache(String part, Path classPath) throws IOException {
        return directory.resolve(part + "-" + fingerprint(classPath) + ".aot");
    }

    /** Deletes what was made with jars that are no more. */
    void deleteOthers(String part, Path cache) throws IOException {
        try (var found = Files.newDirectoryStream(directory, part + "-*")) {
            for (var file : found) {
                if (!file.equals(cache)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String fingerprint(Path classPath) throws IOException {
        try (var files = Files.walk(classPath)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(UTF_8));
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = "%s %d %s%n".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
                digest.update(entry.getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
