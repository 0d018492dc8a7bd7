// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.util.ArrayList;
import java.util.List;

/** One reading of a row: its lines come one after the other, until no quote is open. */
final class CsvRow {

    private final boolean isEscaped;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean inQuotes;
    private boolean ended;

    /**
     * @param isEscaped whether a backslash in front of a quote makes it part of the text
     */
    CsvRow(boolean isEscaped) {
        this.isEscaped = isEscaped;
    }

    /** Whether all of the row is there. */
    boolean ended() {
        return ended;
    }

    List<String> fields() {
        return fields;
    }

    /** Reads a further line; nothing if the row has ended. */
    void read(String line) {
        if (ended) {
            return;
        }
        if (inQuotes) {
            field.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            i += readAt(line, i);
        }
        if (!inQuotes) {
            endField();
            ended = true;
        }
    }

    /** Reads one character; returns how many after it belong to it. */
    private int readAt(String line, int i) {
        char c = line.charAt(i);
        char next = i + 1 < line.length() ? line.charAt(i + 1) : '\n';
        if (!inQuotes) {
            if (c == ',') {
                endField();
            } else if (c == '"' && field.isEmpty()) {
                inQuotes = true;
            } else {
                field.append(c);
            }
            return 0;
        }
        if (c == '"' && next == '"' || isEscaped && c == '\\' && (next == '"' || next == '\\')) {
            field.append(next);
            return 1;
        }
        if (c == '"' && (next == ',' || next == '\n')) {
            inQuotes = false;
        } else {
            field.append(c);
        }
        return 0;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }
}
