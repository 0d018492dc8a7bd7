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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void hugeRowIsLeftOutAndTheNextIsRead() throws IOException {
        assertThat(read("Name,Connected On\nBen,x\n" + "y".repeat(50_000) + ",z\nEve,w\n"))
                .containsExactly(
                        "{\"Name\":\"Ben\",\"Connected On\":\"x\"}",
                        "Unreadable entry_too_large",
                        "{\"Name\":\"Eve\",\"Connected On\":\"w\"}",
                        "End");
    }

    @Test
    void quotesMayBeEscapedByBackslashes() throws IOException {
        assertThat(texts("""
                2026-11-01 10:00:00,"she said \\"yes, of course\\" to it"
                2026-11-02 10:00:00,"a folder C:\\temp\\"
                2026-11-03 10:00:00,"\\"quoted\\"
                and a line more"
                2026-11-04 10:00:00,"the end \\"
                """))
                .containsExactly(
                        "she said \"yes, of course\" to it",
                        "a folder C:\\temp\\",
                        "\"quoted\"\nand a line more",
                        "the end \\");
    }

    @Test
    void rowWhoseQuotesDoNotCloseEndsNothing() throws IOException {
        assertThat(read("""
                Connected On,Text
                2026-11-01 10:00:00,"one"
                2026-11-02 10:00:00,"never closed
                2026-11-03 10:00:00,"three"
                2026-11-04 10:00:00,"four"
                """)).hasSize(5).element(1).isEqualTo("Unreadable bad_row");
    }

    @Test
    void fileOfRowsThatCannotBeReadIsGivenUp() throws IOException {
        String rows = IntStream.range(0, 3_000)
                .mapToObj(n -> "2026-11-01 10:00:%02d,\"x".formatted(n % 60))
                .collect(Collectors.joining("\n", "Connected On,Text\n2026-11-01 10:00:00,x\n", "\n"));

        assertThat(read(rows)).contains("Broken not_csv").hasSizeLessThan(1_100);
    }

    /** The second column of rows below a header. */
    private static List<String> texts(String rows) throws IOException {
        var entries = new CsvEntries(
                new ByteArrayInputStream(("Connected On,Text\n" + rows).getBytes(StandardCharsets.UTF_8)),
                List.of("Connected On"),
                MAX_ENTRY);
        List<String> texts = new ArrayList<>();
        while (entries.next() instanceof Next.Entry(var row)) {
            texts.add(row.path("Text").asText());
        }
        return texts;
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
                case Next.Unreadable(var reason) -> read.add("Unreadable " + reason.code());
                case Next.Broken(var reason) -> read.add("Broken " + reason.code());
                case Next.End _ -> {
                    read.add("End");
                    return read;
                }
            }
        }
    }
}
