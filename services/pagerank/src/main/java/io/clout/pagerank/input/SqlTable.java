// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one table in a dump made by mysqldump, as a stream: chosen columns, found by their names in the dump's
 * CREATE TABLE. Knows just what such dumps hold: one table, {@code INSERT INTO `t` VALUES (..),(..);}, numbers, NULL and
 * strings in single quotes with backslashes. MariaDB puts each row on a line of its own since 10.11. Holds one row.
 */
final class SqlTable implements Closeable {
    private static final int MAX_ROW = 1 << 24;
    private static final int NULL = -1;
    private static final String CREATE = "CREATE TABLE ";

    private final ByteReader in;
    private final String file;
    private final byte[] insert;

    /** For each column of the table its place among the chosen ones, or -1. */
    private final int[] places;

    private final int[] starts;
    private final int[] ends;
    private byte[] row = new byte[1024];
    private int used;
    private boolean inInsert;

    /** Reads up to the columns; throws {@link WrongInputException} if it is another table, or one of them is missing. */
    SqlTable(InputStream in, String file, String table, String... columns) throws IOException {
        this.in = new ByteReader(in);
        this.file = file;
        insert = ("INSERT INTO `" + table + "` VALUES").getBytes(StandardCharsets.US_ASCII);
        starts = new int[columns.length];
        ends = new int[columns.length];
        places = places(table, List.of(columns));
    }

    private int[] places(String table, List<String> columns) throws IOException {
        String line = in.line();
        while (!line.startsWith(CREATE)) {
            if (in.isAtEnd()) {
                throw wrong("is not a dump of a table: it has no CREATE TABLE");
            }
            line = in.line();
        }
        if (!line.startsWith(CREATE + "`" + table + "`")) {
            throw wrong("holds " + line.substring(CREATE.length()).replace(" (", "") + ", not `" + table + "`");
        }
        int[] found = new int[0];
        for (line = in.line().strip(); line.startsWith("`"); line = in.line().strip()) {
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = columns.indexOf(line.substring(1, line.indexOf('`', 1)));
        }
        for (int place = 0; place < columns.size(); place++) {
            int wanted = place;
            if (Arrays.stream(found).noneMatch(column -> column == wanted)) {
                throw wrong("has no column " + columns.get(place)
                        + ": its schema is not that of MediaWiki since 1.43 (2024)");
            }
        }
        return found;
    }

    /** Moves to the next row; false after the last. */
    boolean next() throws IOException {
        while (!inInsert) {
            if (in.isAtEnd()) {
                return false;
            }
            inInsert = isInsert();
        }
        used = 0;
        skipBlanks();
        expect('(');
        for (int column = 0; column < places.length; column++) {
            value(places[column]);
            expect(column < places.length - 1 ? ',' : ')');
        }
        int separator = in.read();
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
        int begin = starts[place];
        boolean negative = !isNull(place) && begin < ends[place] && row[begin] == '-';
        int digits = negative ? begin + 1 : begin;
        if (isNull(place) || digits == ends[place]) {
            throw wrong("has something else where a number should be");
        }
        long value = 0;
        for (int i = digits; i < ends[place]; i++) {
            if (row[i] < '0' || row[i] > '9') {
                throw wrong("has something else where a number should be");
            }
            value = 10 * value + row[i] - '0';
        }
        return negative ? -value : value;
    }

    /** The page id in a chosen column. */
    int pageId(int place) throws IOException {
        long id = number(place);
        if (id < 0 || id > Integer.MAX_VALUE) {
            throw wrong("has a page id beyond 2,147,483,647: " + id);
        }
        return (int) id;
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

    /** Goes on to where values begin if the line is an INSERT, to the next line if it is not. */
    private boolean isInsert() throws IOException {
        for (byte wanted : insert) {
            int read = in.read();
            if (read != wanted) {
                in.back();
                in.skipLine();
                return false;
            }
        }
        return true;
    }

    private void skipBlanks() throws IOException {
        int read = in.read();
        while (read == ' ' || read == '\n' || read == '\r') {
            read = in.read();
        }
        in.back();
    }

    private void value(int place) throws IOException {
        int begin = used;
        int first = in.read();
        if (first == '\'') {
            text(place);
        } else {
            in.back();
            bare(place);
        }
        if (place >= 0) {
            starts[place] = first == 'N' ? NULL : begin;
            ends[place] = first == 'N' ? NULL : used;
        }
    }

    /** A number or NULL. */
    private void bare(int place) throws IOException {
        int read = in.read();
        for (; read != ',' && read != ')'; read = in.read()) {
            if (read == ByteReader.END || read == '\n') {
                throw unexpected(read);
            }
            keep(place, read);
        }
        in.back();
    }

    private void text(int place) throws IOException {
        for (int read = in.read(); read != '\''; read = in.read()) {
            if (read == ByteReader.END) {
                throw unexpected(read);
            }
            keep(place, read == '\\' ? unescaped(in.read()) : read);
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
        int read = in.read();
        if (read != wanted) {
            throw unexpected(read);
        }
    }

    private WrongInputException unexpected(int read) {
        return wrong(
                read == ByteReader.END
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
