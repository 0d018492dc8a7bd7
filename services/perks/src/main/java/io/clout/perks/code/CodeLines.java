// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.code;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.clout.common.problem.Problem;
import io.clout.proto.perk.v1.RefusedLineReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads codes from CSV: the first column of each line. */
final class CodeLines {

    static final int MOST_BYTES = 2 << 20;

    private static final int LONGEST = 200;
    private static final String HEADER = "code";

    private CodeLines() {}

    /** A line of the file, from 1. */
    sealed interface Line {
        long number();

        /** A code. */
        record Good(long number, String code) implements Line {}

        /** Not a code. */
        record Refused(long number, RefusedLineReason reason) implements Line {}
    }

    /**
     * What each line is, in order; blank lines and a header are left out.
     *
     * @throws Problem {@code codes-invalid} if it is no CSV in UTF-8, or too long
     */
    static List<Line> read(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            throw Problem.invalid("codes-invalid", "csv", "At most 2 MB; send the rest in further requests.");
        }
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text(csv))) {
            for (CsvRecord row : records) {
                String code = row.getField(0).strip();
                if (row.getStartingLineNumber() > 1 || !code.equalsIgnoreCase(HEADER)) {
                    lines.add(line(row.getStartingLineNumber(), code, seen));
                }
            }
        } catch (CsvParseException e) {
            throw Problem.invalid("codes-invalid", "csv", "Not a CSV file: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(long number, String code, Set<String> seen) {
        if (code.isEmpty()) {
            return new Line.Refused(number, RefusedLineReason.REFUSED_LINE_REASON_EMPTY);
        }
        if (code.length() > LONGEST || code.codePoints().anyMatch(CodeLines::isUnprintable)) {
            return new Line.Refused(number, RefusedLineReason.REFUSED_LINE_REASON_NOT_A_CODE);
        }
        return seen.add(code)
                ? new Line.Good(number, code)
                : new Line.Refused(number, RefusedLineReason.REFUSED_LINE_REASON_DUPLICATE);
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw Problem.invalid("codes-invalid", "csv", "Not in UTF-8.");
        }
    }
}
