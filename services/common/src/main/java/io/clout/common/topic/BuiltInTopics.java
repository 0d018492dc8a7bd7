// SPDX-License-Identifier: Apache-2.0
package io.clout.common.topic;

import io.clout.proto.topic.v1.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The topics that are built in: {@code ontology/topics.tsv}, one a line after a line of headings. Columns: id, item of Wikidata (may be
 * empty), parents joined by commas, whether sensitive (yes, no), names in five languages, aliases joined by commas.
 */
public final class BuiltInTopics {
    private static final String FILE = "/ontology/topics.tsv";
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it");
    private static final int FIRST_NAME = 4;
    private static final int ALIASES = FIRST_NAME + LANGUAGES.size();

    private BuiltInTopics() {}

    public static List<Topic> read() {
        try (var file = BuiltInTopics.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            var topics = new ArrayList<Topic>();
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                topics.add(topic(line.split("\t", -1)));
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(String[] columns) {
        if (columns.length != ALIASES + 1) {
            throw new IllegalStateException(FILE + ": " + String.join(" ", columns));
        }
        var topic = Topic.newBuilder()
                .setTopicId(columns[0])
                .addAllParentIds(list(columns[2]))
                .setSensitive(columns[3].equals("yes"))
                .addAllAliases(list(columns[ALIASES]));
        if (!columns[1].isEmpty()) {
            topic.setWikidataId(columns[1]);
        }
        for (int language = 0; language < LANGUAGES.size(); language++) {
            topic.putNames(LANGUAGES.get(language), columns[FIRST_NAME + language]);
        }
        return topic.build();
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
