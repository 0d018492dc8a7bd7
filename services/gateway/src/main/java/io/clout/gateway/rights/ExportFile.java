// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.Message;
import io.clout.gateway.contract.MessageWriter;
import java.util.List;

/**
 * A file of an export.
 *
 * @param name with its ending
 * @param about one sentence, for the list of files
 */
record ExportFile(String name, String about, byte[] content) {

    static ExportFile json(String name, String about, JsonNode content) {
        return new ExportFile(name, about, content.toPrettyString().getBytes(UTF_8));
    }

    static ExportFile json(String name, String about, Message content) {
        return json(name, about, MessageWriter.write(content));
    }

    /** An object with one list, {@code items}. */
    static ExportFile json(String name, String about, List<? extends Message> items) {
        var content = JsonNodeFactory.instance.objectNode();
        var array = content.putArray("items");
        items.forEach(item -> array.add(MessageWriter.write(item)));
        return json(name, about, content);
    }

    static ExportFile csv(String name, String about, String content) {
        return new ExportFile(name, about, content.getBytes(UTF_8));
    }
}
