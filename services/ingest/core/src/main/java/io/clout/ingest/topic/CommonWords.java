// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of topics that people use for something else, or in passing: {@code spotter/common-words.txt}, folded, separated by blanks or line ends; {@code _} stands for the blank within one. */
final class CommonWords {
    private static final String FILE = "/spotter/common-words.txt";
    private static final Set<String> WORDS = read();

    private CommonWords() {}

    static boolean has(String words) {
        return WORDS.contains(words);
    }

    private static Set<String> read() {
        try (var file = CommonWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(word -> word.replace('_', ' '))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
