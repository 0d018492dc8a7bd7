// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Wikidata says of something, in its JSON (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). */
record Item(JsonNode json) {

    private static final String INSTANCE_OF = "P31";
    private static final String HUMAN = "Q5";

    boolean isHuman() {
        return statements(INSTANCE_OF)
                .anyMatch(statement ->
                        value(statement.path("mainsnak")).path("id").asText().equals(HUMAN));
    }

    /** Statements of a property that have a value and are not marked as wrong or out of date. */
    Stream<JsonNode> statements(String property) {
        return StreamSupport.stream(json.path("claims").path(property).spliterator(), false)
                .filter(statement -> !statement.path("rank").asText().equals("deprecated"))
                .filter(statement -> !value(statement.path("mainsnak")).isMissingNode());
    }

    /** The text of a statement's value. */
    static String text(JsonNode statement) {
        return value(statement.path("mainsnak")).asText();
    }

    /** Texts that qualify a statement; an account that ended has an end time (P582). */
    static Stream<String> qualifiers(JsonNode statement, String property) {
        return StreamSupport.stream(statement.path("qualifiers").path(property).spliterator(), false)
                .map(snak -> value(snak).asText());
    }

    static boolean hasEnded(JsonNode statement) {
        return statement.path("qualifiers").has("P582");
    }

    private static JsonNode value(JsonNode snak) {
        return snak.path("datavalue").path("value");
    }
}
