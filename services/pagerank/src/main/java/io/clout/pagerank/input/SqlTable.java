// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The rows of one table in a dump made by mysqldump, as a stream: chosen columns, found by their names in the dump's
 * CREATE TABLE. Knows just what such dumps hold: one table, {@code INSERT INTO `t` VALUES (..),(..);}, numbers, NULL and
 * strings in single quotes with backslashes. Holds one row.
 */
final class SqlTable implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final int MAX_ROW = 1 << 24;
    private static final int NULL = -1;

    private final InputStream in;
    private final String file;
    private final String table;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    /** For each column of the table the place among the chosen ones, or -1. */
    private final int[] places;

    private final int[] starts;
    private final int[] ends;
    private byte[] row = new byte[1024];
    private int used;
    private boolean inInsert;

    /** Reads up to the columns; throws {@link WrongInputException} if it is another table or one has gone. */
    SqlTable(InputStream in, String file, String table, String... columns) throws IOException {
        this.in = in;
        this.file = file;
        this.table = table;
        starts = new int[columns.length];
        ends = new int[columns.length];
        places = columns(columns);
    }

    private int[] columns(String... columns) throws IOException {
        String line = line();
        while (!line.startsWith("CREATE TABLE ")) {
            if (line.isEmpty() && position > limit) {
                throw wrong("is not a dump of a table: it has no CREATE TABLE");
            }
            line = line();
        }
        if (!line.startsWith("CREATE TABLE `" + table + "`")) {
            throw wrong(
                    "holds " + line.substring("CREATE TABLE ".length()).replace(" (", "") + ", not `" + table + "`");
        }
        int[] found = new int[0];
        for (line = line().strip(); line.startsWith("`"); line = line().strip()) {
            String name = line.substring(1, line.indexOf('`', 1));
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = Arrays.asList(columns).indexOf(name);
        }
        for (int place = 0; place < columns.length; place++) {
            int wanted = place;
            if (Arrays.stream(found).noneMatch(column -> column == wanted)) {
                throw wrong(
                        "has no column " + columns[place] + ": its schema is not that of MediaWiki since 1.43 (2024)");
            }
        }
        return found;
    }

    /** Moves to the next row; false after the last. */
    boolean next() throws IOException {
        while (!inInsert) {
            if (!toInsert()) {
                return false;
            }
        }
        used = 0;
        expect('(');
        for (int column = 0; column < places.length; column++) {
            value(places[column]);
            expect(column < places.length - 1 ? ',' : ')');
        }
        int separator = read();
        if (separator != ',' && separator != ';') {
            throw unexpected(separator);
        }
        inInsert = separator == ',';
        return true;
    }

    boolean isNull(int place) {
        return starts[place] == NULL;
    }

    /** The number in a chosen column. */
    long number(int place) throws IOException {
        long value = 0;
        int begin = starts[place];
        boolean negative = begin >= 0 && begin < ends[place] && row[begin] == '-';
        for (int i = negative ? begin + 1 : begin; i < ends[place]; i++) {
            if (i < 0 || row[i] < '0' || row[i] > '9') {
                throw wrong("has something else where a number should be");
            }
            value = 10 * value + row[i] - '0';
        }
        return negative ? -value : value;
    }

    /** The bytes of the row, of which a column's are those from {@link #start} to {@link #end}. */
    byte[] bytes() {
        return row;
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }

    private boolean toInsert() throws IOException {
        byte[] insert = ("INSERT INTO `" + table + "` VALUES ").getBytes(StandardCharsets.US_ASCII);
        int read = read();
        while (read != END) {
            int matched = 0;
            while (matched < insert.length && read == insert[matched]) {
                matched++;
                read = read();
            }
            if (matched == insert.length) {
                position--;
                inInsert = true;
                return true;
            }
            while (read != '\n' && read != END) {
                read = read();
            }
            read = read == END ? END : read();
        }
        return false;
    }

    private void value(int place) throws IOException {
        int begin = used;
        int first = read();
        boolean isNull = false;
        if (first == '\'') {
            text(place);
        } else {
            int read = first;
            while (read != ',' && read != ')') {
                if (read == END || read == '\n') {
                    throw unexpected(read);
                }
                keep(place, read);
                read = read();
            }
            position--;
            isNull = first == 'N';
        }
        if (place >= 0) {
            starts[place] = isNull ? NULL : begin;
            ends[place] = isNull ? NULL : used;
        }
    }

    private void text(int place) throws IOException {
        for (int read = read(); read != '\''; read = read()) {
            if (read == END) {
                throw unexpected(read);
            }
            keep(place, read == '\\' ? unescaped(read()) : read);
        }
    }

    private static int unescaped(int escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case '0' -> '\0';
            case 'Z' -> 26;
            default -> escaped;
        };
    }

    private void keep(int place, int value) throws IOException {
        if (place < 0) {
            return;
        }
        if (used == row.length) {
            if (used == MAX_ROW) {
                throw wrong("has a row of more than 16 MiB");
            }
            row = Arrays.copyOf(row, 2 * used);
        }
        row[used++] = (byte) value;
    }

    private void expect(char wanted) throws IOException {
        int read = read();
        if (read != wanted) {
            throw unexpected(read);
        }
    }

    private int read() throws IOException {
        if (position >= limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
            if (limit == 0) {
                position = 1;
                return END;
            }
        }
        return buffer[position++] & 0xff;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = read(); read != '\n' && read != END; read = read()) {
            if (line.size() > BUFFER) {
                throw wrong("is not a dump of a table: it has a line of more than 64 KiB before any CREATE TABLE");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private WrongInputException unexpected(int read) {
        return wrong(
                read == END
                        ? "ends in the middle of a row; get it again"
                        : "cannot be read: a row has an unexpected character " + (char) read);
    }

    private WrongInputException wrong(String what) {
        return new WrongInputException(file + " " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
