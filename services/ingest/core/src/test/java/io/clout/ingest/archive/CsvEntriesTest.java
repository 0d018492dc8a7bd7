// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clout.ingest.archive.EntryReader.Next;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvEntriesTest {

    private static final int MAX_ENTRY = 10_000;

    @Test
    void whatStandsBeforeTheHeaderIsPassedOver() throws IOException {
        String file = """
                \uFEFFNotes:
                "When exporting your data, you may notice that some addresses are missing,
                for ""reasons"". Learn more, here."

                Name,Connected On,Text
                Ben,12 Jan 2023,"one
                two"
                Eve,,
                """;

        assertThat(read(file))
                .containsExactly(
                        "{\"Name\":\"Ben\",\"Connected On\":\"12 Jan 2023\",\"Text\":\"one\\ntwo\"}",
                        "{\"Name\":\"Eve\",\"Connected On\":\"\",\"Text\":\"\"}",
                        "End");
    }

    @Test
    void markBeforeTheHeaderIsNoPartOfAName() throws IOException {
        assertThat(read("\uFEFFName,Connected On\r\nBen,today\r\n"))
                .containsExactly("{\"Name\":\"Ben\",\"Connected On\":\"today\"}", "End");
    }

    @Test
    void fileWithoutItsHeaderIsBroken() throws IOException {
        assertThat(read("a,b\n1,2\n")).containsExactly("Broken no_header", "End");
        assertThat(read("")).containsExactly("Broken no_header", "End");
    }

    @Test
    void hugeRowIsNotReadIntoMemory() throws IOException {
        assertThat(read("Name,Connected On\nBen,x\n" + "y".repeat(50_000) + ",z\n")
                        .getLast())
                .isEqualTo("End");
        assertThat(read("Name,Connected On\nBen,x\n" + "y".repeat(50_000) + ",z\n"))
                .anyMatch(entry -> entry.startsWith("Broken"));
    }

    @Test
    void realExportIsRead() throws IOException {
        Path sample = Path.of("../../../../shared/data/exports/linkedin/labeldekho-testfixture/Connections.csv");
        assumeThat(sample).as("real exports beside the project").exists();
        try (InputStream in = Files.newInputStream(sample)) {
            assertThat(read(in)).hasSizeGreaterThan(3).last().isEqualTo("End");
        }
    }

    private static List<String> read(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        var entries = new CsvEntries(in, List.of("Connected On"), MAX_ENTRY);
        List<String> read = new ArrayList<>();
        while (true) {
            switch (entries.next()) {
                case Next.Entry(var json) -> read.add(json.toString());
                case Next.Broken(String reason) -> read.add("Broken " + reason);
                case Next.End _ -> {
                    read.add("End");
                    return read;
                }
            }
        }
    }
}
