// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command was called with. */
record Arguments(Map<String, String> values) {
    private static final Set<String> NAMES = Set.of(
            "--dumps",
            "--wiki",
            "--page",
            "--linktarget",
            "--pagelinks",
            "--redirect",
            "--namespace",
            "--edges",
            "--out",
            "--damping",
            "--iterations",
            "--tolerance",
            "--threads",
            "--work",
            "--generate",
            "--import",
            "--seed");

    /** Throws {@link IllegalArgumentException} with what is wrong. */
    static Arguments parse(String... args) {
        ArrayDeque<String> left = new ArrayDeque<>(List.of(args));
        Map<String, String> values = new HashMap<>();
        while (!left.isEmpty()) {
            String next = left.pop();
            if (next.equals("--help") || next.equals("-h")) {
                values.put("--help", "");
            } else if (!NAMES.contains(next)) {
                throw new IllegalArgumentException("unexpected " + next);
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException(next + " of what?");
            } else {
                values.put(next, left.pop());
            }
        }
        return new Arguments(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    Path path(String name) {
        return Path.of(text(name));
    }
}
