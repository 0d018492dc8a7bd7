// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics by their ids alone: one is sensitive if any of the words of its id is in {@code targeting/sensitive-words.txt}. That refuses too much
 * rather than too little.
 */
@ApplicationScoped
class SensitiveWords implements Topics {

    private final Set<String> words = read();

    @Override
    public boolean isKnown(String topicId) {
        return !topicId.isBlank();
    }

    @Override
    public boolean isSensitive(String topicId) {
        return Arrays.stream(topicId.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .anyMatch(words::contains);
    }

    private static Set<String> read() {
        var file = Objects.requireNonNull(SensitiveWords.class.getResourceAsStream("/targeting/sensitive-words.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
