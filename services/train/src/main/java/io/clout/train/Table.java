// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A CSV file of numbers below one line of names; an empty cell is {@code NaN}.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 */
record Table(List<String> columns, List<double[]> rows, String sha256) {

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if a line has other columns than the first, or a cell is not a number
     */
    static Table read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty");
        }
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<double[]> rows = lines.stream()
                .skip(1)
                .map(line -> numbers(line, columns.size()))
                .toList();
        return new Table(columns, rows, sha256(bytes));
    }

    private static double[] numbers(String line, int columns) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns) {
            throw new IllegalArgumentException("not " + columns + " columns: " + line);
        }
        return Arrays.stream(cells)
                .mapToDouble(cell -> cell.isBlank() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** A column by name, as an index into a row. */
    int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return column;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
