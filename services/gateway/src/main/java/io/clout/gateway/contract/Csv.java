// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Messages as lines of CSV (RFC 4180), a column for each field that a cell can hold. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, so that opening somebody's words runs nothing.
 */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The names of the columns; a field inside another is {@code stock.available}. */
    public static String header(Descriptor message) {
        return line(columns(message, ""));
    }

    /** A line for each message, in the order of the header. */
    public static String lines(List<? extends Message> messages) {
        return messages.stream()
                .map(message -> {
                    JsonNode json = MessageWriter.write(message);
                    return line(columns(message.getDescriptorForType(), "").stream()
                            .map(column -> cell(json.at("/" + column.replace('.', '/'))))
                            .toList());
                })
                .collect(Collectors.joining());
    }

    private static List<String> columns(Descriptor message, String prefix) {
        var columns = new ArrayList<String>();
        for (FieldDescriptor field : message.getFields()) {
            String name = prefix + field.getJsonName();
            boolean nested =
                    field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !Names.isInstant(field.getMessageType());
            if (!nested) {
                columns.add(name);
            } else if (!field.isRepeated()) {
                columns.addAll(columns(field.getMessageType(), name + "."));
            }
        }
        return columns;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" "));
        }
        String text = value.isMissingNode() ? "" : value.asText();
        boolean formula = value.isTextual() && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String line(List<String> cells) {
        var text = new StringWriter();
        CsvWriter.builder().build(text).writeRecord(cells);
        return text.toString();
    }
}
