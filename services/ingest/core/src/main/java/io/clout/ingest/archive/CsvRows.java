// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.archive.CsvLines.Line;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts lines together to rows. Whether a backslash escapes a quote or is the end of a text cannot be told from the row alone; the
 * number of columns and the line after it decide.
 */
final class CsvRows {

    /** What came next. */
    sealed interface Row {

        record Fields(List<String> fields) implements Row {}

        record Unreadable(SkipReason reason) implements Row {}

        record End() implements Row {}
    }

    /** A first column of this form, such as a time, tells where a row begins: texts of people do not begin so. */
    private static final Pattern NUMBERED = Pattern.compile("[^,\"\\d]*(?:\\d[^,\"\\d]*){6,30},.*", Pattern.DOTALL);

    /** Rows for whose other reading lines were read ahead in vain; after so many, the plain one is taken at once. */
    private static final int MAX_VAIN = 1_000;

    private final CsvLines lines;
    private int vain;
    /** The first column of a row that could be read, digits as zeros; empty if it has no such form. */
    private String form = "";

    CsvRows(CsvLines lines) {
        this.lines = lines;
    }

    /**
     * @param columns how many fields a row has, at least
     */
    Row next(int columns) throws IOException {
        while (lines.peek().filter(line -> line.text().isBlank()).isPresent()) {
            lines.next();
        }
        Optional<Line> first = lines.next();
        if (first.isEmpty()) {
            return new Row.End();
        }
        if (!first.get().isWhole()) {
            return new Row.Unreadable(SkipReason.ENTRY_TOO_LARGE);
        }
        return read(first.get(), columns);
    }

    private Row read(Line first, int columns) throws IOException {
        var escaped = new CsvRow(true);
        var plain = new CsvRow(false);
        List<Line> afterPlain = new ArrayList<>();
        int length = 0;
        for (Line line = first; ; line = lines.next().orElseThrow()) {
            if (plain.ended()) {
                afterPlain.add(line);
            }
            escaped.read(line.text());
            plain.read(line.text());
            length += line.text().length();
            if (escaped.ended()) {
                boolean isPlain = afterPlain.isEmpty()
                        && plain.ended()
                        && escaped.fields().size() < columns;
                return row(first, isPlain ? plain : escaped);
            }
            Optional<Line> next = lines.peek();
            boolean mustEnd =
                    next.isEmpty() || !next.get().isWhole() || length > lines.maxLength() || hasForm(next.get());
            mustEnd |= vain >= MAX_VAIN;
            if (plain.ended() && (mustEnd || afterPlain.isEmpty() && begins(next.get(), plain, columns))) {
                vain += afterPlain.isEmpty() ? 0 : 1;
                lines.putBack(afterPlain);
                return row(first, plain);
            }
            if (mustEnd) {
                return new Row.Unreadable(length > lines.maxLength() ? SkipReason.ENTRY_TOO_LARGE : SkipReason.BAD_ROW);
            }
        }
    }

    private Row row(Line first, CsvRow read) {
        form = form(first);
        return new Row.Fields(read.fields());
    }

    /** Whether a row that has all its columns ends here, because the next line begins another. */
    private static boolean begins(Line next, CsvRow row, int columns) {
        if (row.fields().size() < columns) {
            return false;
        }
        var following = new CsvRow(false);
        following.read(next.text());
        return next.text().isBlank() || following.ended() && following.fields().size() >= columns;
    }

    private boolean hasForm(Line line) {
        return !form.isEmpty() && form.equals(form(line));
    }

    private static String form(Line line) {
        return NUMBERED.matcher(line.text()).matches()
                ? line.text().substring(0, line.text().indexOf(',')).replaceAll("\\d", "0")
                : "";
    }
}
