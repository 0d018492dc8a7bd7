// SPDX-License-Identifier: Apache-2.0
package io.clout.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions can be found and read: each has its head, and each that is named somewhere exists. */
class DecisionsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");

    private static final Pattern HEAD = Pattern.compile(
            "# (\\d{3}) .+\\n\\nStatus: (accepted|superseded by \\d{3})(, amended \\d{4}-\\d\\d-\\d\\d)?\\n"
                    + "Date: \\d{4}-\\d\\d-\\d\\d\\n\\n(?s:.+)");

    private static final Pattern NAMED = Pattern.compile("(?:docs/decisions/|decisions? |superseded by )(\\d{3})\\b");
    private static final Set<String> SOURCES =
            Set.of("java", "md", "xml", "properties", "proto", "ts", "svelte", "yaml", "sql");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "dist");

    @Test
    void everyDecisionHasNumberTitleStatusAndDate() throws IOException {
        for (Path file : files()) {
            Matcher head = HEAD.matcher(Files.readString(file));

            assertThat(head.matches()).as("head of " + file).isTrue();
            assertThat(file.getFileName().toString()).startsWith(head.group(1) + "-");
        }
    }

    @Test
    void everyDecisionThatIsNamedExists() throws IOException {
        Map<String, Path> named = new TreeMap<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (SOURCES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> named.putIfAbsent(match.group(1), file));
                }
                return FileVisitResult.CONTINUE;
            }
        });

        List<String> known = new ArrayList<>();
        files().forEach(file -> known.add(file.getFileName().toString().substring(0, 3)));
        assertThat(known).doesNotHaveDuplicates();
        assertThat(named).isNotEmpty();
        named.keySet().removeAll(known);
        assertThat(named).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.sorted().toList();
        }
    }
}
