// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.Set;

/**
 * How a model file is broken into lines: lists of things one a line, numbers of a curve each in one line of their own, everything else
 * in the line it is in. Files are compared by people and by checksum, so the layout never changes for a model that exists.
 */
final class ModelLayout implements PrettyPrinter {
    private static final int INDENT = 2;

    /** Containers with one entry a line, by their names; so are the objects of the networks. */
    private static final Set<String> LISTS = Set.of("trainedOn", "notes", "networks", "parts", "calibration");

    /** Fields of a curve that begin a line. */
    private static final Set<String> LONG_FIELDS = Set.of("at", "value");

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        JsonStreamContext context = json.getOutputContext();
        if (isList(context)) {
            json.writeRaw(',');
            breakLine(json);
        } else if (isCurve(context) && LONG_FIELDS.contains(context.getCurrentName())) {
            json.writeRaw(",\n" + " ".repeat(indent(context.getParent()) + 1));
        } else {
            json.writeRaw(", ");
        }
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end('}', entries, json);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(isList(json.getOutputContext()) ? "," : ", ");
        breakLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(']', values, json);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    /** Begins the line of an entry, if the container has one a line. */
    private static void breakLine(JsonGenerator json) throws IOException {
        JsonStreamContext context = json.getOutputContext();
        if (isList(context)) {
            json.writeRaw("\n" + " ".repeat(indent(context)));
        }
    }

    private static void end(char bracket, int entries, JsonGenerator json) throws IOException {
        JsonStreamContext context = json.getOutputContext();
        if (isList(context) && entries > 0) {
            json.writeRaw("\n" + " ".repeat(indent(context) - INDENT));
        }
        json.writeRaw(bracket);
    }

    private static boolean isList(JsonStreamContext container) {
        JsonStreamContext parent = container.getParent();
        return parent.inRoot() || LISTS.contains(name(parent)) || "networks".equals(name(parent.getParent()));
    }

    private static boolean isCurve(JsonStreamContext container) {
        JsonStreamContext list = container.getParent();
        return list.inArray() && "curves".equals(name(list.getParent()));
    }

    /** The field that a context is writing; empty if it is none. */
    private static String name(JsonStreamContext context) {
        return context == null || context.getCurrentName() == null ? "" : context.getCurrentName();
    }

    /** Spaces before an entry of a container. */
    private static int indent(JsonStreamContext container) {
        int indent = 0;
        for (JsonStreamContext context = container; !context.inRoot(); context = context.getParent()) {
            indent += INDENT;
        }
        return indent;
    }
}
