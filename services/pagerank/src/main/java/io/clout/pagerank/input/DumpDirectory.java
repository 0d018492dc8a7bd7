// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dumps under the names they are published by: {@code enwiki-20260101-page.sql.gz}, or {@code -latest-}, unpacked or not. */
public final class DumpDirectory {
    private static final Pattern NAME =
            Pattern.compile("(.+)-(\\d{8}|latest)-(page|linktarget|pagelinks|redirect)\\.sql(\\.gz)?");
    private static final int TABLES = 4;

    private DumpDirectory() {}

    /**
     * The four tables of a wiki ("enwiki"), all of the newest day that has all four; "latest" counts as the newest.
     *
     * @throws WrongInputException with what there is instead
     */
    public static Map<String, Path> find(Path directory, String wiki) throws IOException {
        Map<String, Map<String, Path>> days = new TreeMap<>();
        Collection<String> wikis = new TreeSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.sorted().forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    wikis.add(name.group(1));
                    if (name.group(1).equals(wiki)) {
                        days.computeIfAbsent(name.group(2), day -> new TreeMap<>())
                                .put(name.group(3), file);
                    }
                }
            });
        }
        return days.values().stream()
                .filter(tables -> tables.size() == TABLES)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new WrongInputException(
                        "%s has no dump of %s with page, linktarget, pagelinks and redirect of one day; it has %s"
                                .formatted(directory, wiki, days.isEmpty() ? "dumps of " + wikis : days)));
    }
}
