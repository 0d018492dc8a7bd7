// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published about lines is what the reader and the rules take. */
class SignalSchemaTest {

    private final ObjectMapper json = new ObjectMapper();
    private JsonNode schema = json.createObjectNode();

    @BeforeEach
    void read() throws IOException {
        try (var in = SignalLine.schema()) {
            schema = json.readTree(in);
        }
    }

    @Test
    void kindsAreTheOpenOnes() {
        assertThat(texts(schema.at("/properties/kind/enum")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(OpenKinds.TOTALS.stream(), OpenKinds.FLOWS.stream())
                        .map(SignalSchemaTest::name)
                        .toList());
        assertThat(texts(schema.at("/allOf/0/if/properties/kind/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        OpenKinds.TOTALS.stream().map(SignalSchemaTest::name).toList());
    }

    @Test
    void fieldsAreThoseOfALine() {
        assertThat(schema.path("properties").properties())
                .extracting(field -> field.getKey())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SignalLine.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    /** Without any of the fields that it requires, a line is refused. */
    @Test
    void whatItRequiresIsRequired() {
        var line = json.createObjectNode()
                .put("person", "p")
                .put("network", "OTHER")
                .put("account", "a")
                .put("kind", "POSTS")
                .put("semantics", "INCREMENT")
                .put("value", 1)
                .put("occurredAt", "2026-11-20");
        assertThat(SignalLine.parse(line.toString())).isInstanceOf(SignalLine.class);
        assertThat(texts(schema.path("required"))).hasSize(line.size());
        for (String field : texts(schema.path("required"))) {
            var without = line.deepCopy();
            without.remove(field);
            assertThat(SignalLine.parse(without.toString())).as(field).isInstanceOf(ParsedLine.Rejected.class);
        }
    }

    private static String name(SignalKind kind) {
        return kind.name().substring("SIGNAL_KIND_".length());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
