// SPDX-License-Identifier: Apache-2.0
package io.clout.common.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds for the text of our sources and cannot be seen in class files (docs/decisions/143): a caught exception is called {@code e},
 * or {@code _} if nothing uses it; and only development and tests point at this machine.
 */
public final class SourceRules {
    private static final Pattern CAUGHT = Pattern.compile("catch \\((?:final )?[\\w.\\s|]+\\s(\\w+)\\)");

    private static final Pattern LOOPBACK =
            Pattern.compile("(?!\\s*#|%dev\\.|%test\\.).*(localhost|127\\.0\\.0\\.1|\\[::1]).*");

    private SourceRules() {}

    /** The breaches in the sources of the module that the test runs in, each with its file and line. */
    public static List<String> breaches() throws IOException {
        List<String> breaches = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                addBreaches(file, Files.readString(file), breaches);
            }
        }
        addBreaches(Path.of("src/main/resources/application.properties"), breaches);
        return breaches;
    }

    private static void addBreaches(Path settings, List<String> breaches) throws IOException {
        if (Files.exists(settings)) {
            for (String line : Files.readAllLines(settings)) {
                if (LOOPBACK.matcher(line).matches()) {
                    breaches.add(settings + ": a production default on this machine: " + line);
                }
            }
        }
    }

    private static void addBreaches(Path file, String source, List<String> breaches) {
        for (Matcher caught = CAUGHT.matcher(source); caught.find(); ) {
            String name = caught.group(1);
            if (!name.equals("e") && !name.equals("_")) {
                long line = source.substring(0, caught.start(1)).lines().count();
                breaches.add(file + ":" + line + " catches " + name);
            }
        }
    }
}
