// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.gateway.markup.Markup;

/** Answers of version 1 as XML: an element for each field, and for each entry of a list one named like the list without its last letter. */
final class KloutXml {
    private KloutXml() {}

    static String of(String root, JsonNode answer) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        element(text, root, answer);
        return text.append('\n').toString();
    }

    private static void element(StringBuilder text, String name, JsonNode value) {
        text.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(field -> element(text, field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            var entry = name.substring(0, name.length() - 1);
            value.forEach(each -> element(text, entry, each));
        } else {
            text.append(Markup.escape(value.asText()));
        }
        text.append("</").append(name).append('>');
    }
}
