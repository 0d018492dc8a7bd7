// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.ZipBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

    private final Map<String, String> read = new LinkedHashMap<>();

    @Test
    void wantedFilesAreReadAndOthersSkipped() throws IOException {
        byte[] zip = new ZipBuilder()
                .file("data/a.js", "one")
                .file("media/b.jpg", new byte[3_000_000])
                .file("data/c.js", "two")
                .build();

        read(zip, Map.of("clout.archive.max-ratio", "10000"));

        assertThat(read).containsExactly(Map.entry("data/a.js", "one"), Map.entry("data/c.js", "two"));
    }

    @Test
    void storedFilesWithSizesBehindTheContentAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(org.apache.commons.compress.archivers.zip.Zip64Mode.Never);
            var entry = new ZipArchiveEntry("data/a.js");
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(5);
            entry.setCrc(0x3610a686L);
            zip.putArchiveEntry(entry);
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }

        read(bytes.toByteArray(), Map.of());

        assertThat(read).containsExactly(Map.entry("data/a.js", "hello"));
    }

    @Test
    void zipInTheZipIsReadWhereOneIsExpectedAndNoDeeper() throws IOException {
        byte[] inner = new ZipBuilder().file("data/a.js", "one").build();
        byte[] zip = new ZipBuilder()
                .file("data/part.zip", inner)
                .file("data/b.js", "two")
                .build();

        read(zip, Map.of());

        assertThat(read).containsExactly(Map.entry("data/a.js", "one"), Map.entry("data/b.js", "two"));
        byte[] deeper = new ZipBuilder().file("data/whole.zip", zip).build();
        assertRefused(deeper, Map.of(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void bombInAZipInTheZipIsHostile() {
        byte[] bomb = new ZipBuilder().file("data/a.js", new byte[50 << 20]).build();
        byte[] zip = new ZipBuilder().file("data/part.zip", bomb).build();

        assertRefused(zip, Map.of(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void fileThatSwellsTooMuchIsHostile() {
        byte[] bomb = new ZipBuilder().file("data/a.js", new byte[50 << 20]).build();

        assertRefused(bomb, Map.of(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void bombInAnIgnoredFileIsHostileToo() {
        byte[] bomb = new ZipBuilder().file("media/a.jpg", new byte[50 << 20]).build();

        assertRefused(bomb, Map.of(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.js", "data/../../a.js", "/etc/a.js", "C:/a.js", "data\\..\\a.js", "data/..", "a\u0000.js"})
    void pathThatLeadsOutIsHostile(String path) {
        byte[] zip = new ZipBuilder().file(path, "x").build();

        assertRefused(zip, Map.of(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void whatSystemsPutBesideTheFilesIsPassedOver() throws IOException {
        byte[] zip = new ZipBuilder()
                .file("data/Icon\r", "")
                .file("data/__MACOSX/a.js", "fork")
                .file("data/._a.js", "fork")
                .file("data/.DS_Store", "x")
                .file("data/a.js", "one")
                .build();

        read(zip, Map.of());

        assertThat(read).containsExactly(Map.entry("data/a.js", "one"));
    }

    @Test
    void foldersMayBeWrittenAsWindowsDoes() throws IOException {
        read(new ZipBuilder().file("data\\a.js", "one").build(), Map.of());

        assertThat(read).containsExactly(Map.entry("data/a.js", "one"));
    }

    @Test
    void encryptedFileIsRefused() {
        byte[] zip = new ZipBuilder().file("data/a.js", "x").build();
        zip[6] |= 1; // the flag in the local header

        assertRefused(zip, Map.of(), ArchiveProblem.ENCRYPTED_ARCHIVE);
    }

    @Test
    void limitsOfFilesBytesAndTimeHold() {
        byte[] zip = new ZipBuilder()
                .file("data/a.js", noise(100_000))
                .file("data/b.js", noise(100_000))
                .build();

        assertRefused(zip, Map.of("clout.archive.max-files", "1"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(zip, Map.of("clout.archive.max-upload", "150K"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(zip, Map.of("clout.archive.max-file", "50K"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(zip, Map.of("clout.archive.max-duration", "-1S"), ArchiveProblem.ARCHIVE_TOO_LARGE);
    }

    @Test
    void whatIsNeitherZipNorTarIsNoArchive() {
        assertRefused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8), Map.of(), ArchiveProblem.NOT_AN_ARCHIVE);
        assertRefused(new byte[0], Map.of(), ArchiveProblem.NOT_AN_ARCHIVE);
    }

    @Test
    void everyCutIsNoticed() {
        byte[] zip = new ZipBuilder()
                .file("data/a.js", "some text")
                .file("media/b.jpg", noise(500))
                .file("data/c.js", "more text")
                .build();

        for (int length = 4; length < zip.length - 22; length++) {
            assertRefused(Arrays.copyOf(zip, length), Map.of(), ArchiveProblem.DAMAGED_ARCHIVE);
        }
    }

    @Test
    void corruptContentIsDamaged() {
        byte[] zip = new ZipBuilder().file("data/a.js", noise(10_000)).build();
        Arrays.fill(zip, 200, 400, (byte) 0x55);

        assertRefused(zip, Map.of(), ArchiveProblem.DAMAGED_ARCHIVE);
    }

    private void assertRefused(byte[] zip, Map<String, String> limits, ArchiveProblem problem) {
        assertThatThrownBy(() -> read(zip, limits))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private void read(byte[] zip, Map<String, String> limits) throws IOException {
        new ArchiveReader(TestConfig.of(ArchiveConfig.class, limits), Clock.systemUTC())
                .read(new ByteArrayInputStream(zip), new ArchiveReader.FileHandler() {
                    @Override
                    public boolean wants(String path) {
                        return path.startsWith("data/");
                    }

                    @Override
                    public boolean isArchive(String path) {
                        return path.matches(".*\\.(zip|tgz)");
                    }

                    @Override
                    public void read(String path, InputStream content) throws IOException {
                        read.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                });
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
