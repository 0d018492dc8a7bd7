// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import io.clout.ingest.testing.TarBuilder;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.ZipBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {

    private static final String LONG = "data/" + "x".repeat(200) + "/" + "y".repeat(150) + ".js";

    private final Map<String, String> read = new LinkedHashMap<>();

    @Test
    void wantedFilesAreReadPackedOrNot() throws IOException {
        TarBuilder tar = new TarBuilder()
                .file("./data/a.js", "one")
                .file("media/b.jpg", noise(100_000))
                .file("data/c.js", "two");
        byte[] plain = tar.build();

        read(plain, Map.of());
        assertThat(read).containsExactly(Map.entry("data/a.js", "one"), Map.entry("data/c.js", "two"));

        read.clear();
        read(TarBuilder.gzip(plain), Map.of());
        assertThat(read).containsExactly(Map.entry("data/a.js", "one"), Map.entry("data/c.js", "two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void longNamesAreRead(int mode) throws IOException {
        read(new TarBuilder().longNames(mode).file(LONG, "one").packed(), Map.of());

        assertThat(read).containsExactly(Map.entry(LONG, "one"));
    }

    @Test
    void linksAndDevicesAreNotFollowed() throws IOException {
        read(
                new TarBuilder()
                        .file("data/a.js", "one")
                        .other("data/b.js", TarConstants.LF_SYMLINK, "/etc/passwd")
                        .other("data/c.js", TarConstants.LF_LINK, "data/a.js")
                        .other("data/d.js", TarConstants.LF_CHR, "")
                        .other("data/e.js", TarConstants.LF_FIFO, "")
                        .packed(),
                Map.of());

        assertThat(read).containsOnlyKeys("data/a.js");
    }

    @Test
    void packedInSeveralPiecesIsOne() throws IOException {
        byte[] tar = new TarBuilder().file("data/a.js", noise(3_000)).build();
        byte[] packed = Bytes.concat(
                TarBuilder.gzip(Arrays.copyOf(tar, 1_000)),
                TarBuilder.gzip(Arrays.copyOfRange(tar, 1_000, tar.length)));

        read(packed, Map.of());

        assertThat(read).containsOnlyKeys("data/a.js");
    }

    @Test
    void archivesInOneAnotherAreReadAndNoDeeper() throws IOException {
        byte[] tgz = new TarBuilder().file("data/a.js", "one").packed();
        byte[] zip = new ZipBuilder()
                .file("data/part.tgz", tgz)
                .file("data/b.js", "two")
                .build();

        read(zip, Map.of());
        assertThat(read).containsExactly(Map.entry("data/a.js", "one"), Map.entry("data/b.js", "two"));

        assertRefused(new TarBuilder().file("data/whole.zip", zip).packed(), ArchiveProblem.HOSTILE_ARCHIVE);
        read.clear();
        read(
                new TarBuilder()
                        .file(
                                "data/p.zip",
                                new ZipBuilder().file("data/c.js", "3").build())
                        .packed(),
                Map.of());
        assertThat(read).containsExactly(Map.entry("data/c.js", "3"));
    }

    @Test
    void bombsAreHostile() throws IOException {
        byte[] wanted = new TarBuilder().file("data/a.js", new byte[50 << 20]).packed();
        byte[] ignored =
                new TarBuilder().file("media/a.jpg", new byte[50 << 20]).packed();

        assertRefused(wanted, ArchiveProblem.HOSTILE_ARCHIVE);
        assertRefused(ignored, ArchiveProblem.HOSTILE_ARCHIVE);
        assertRefused(new ZipBuilder().file("data/a.tgz", wanted).build(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    /** A header of a kilobyte stands for gigabytes of zeros. */
    @Test
    void fileMadeOfHolesIsHostile() {
        byte[] tar = new TarBuilder().file("data/a.js", noise(512)).build();
        tar[156] = TarConstants.LF_GNUTYPE_SPARSE;
        number(tar, 386, 12, 0x7fff_fe00L); // where the content stands: behind two gigabytes of nothing
        number(tar, 398, 12, 512);
        number(tar, 483, 12, 0x8000_0000L);
        byte[] magic = "ustar  \0".getBytes(UTF_8);
        System.arraycopy(magic, 0, tar, 257, magic.length);
        Arrays.fill(tar, 345, 386, (byte) 0);
        checksum(tar);

        assertRefused(tar, ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.js", "data/../../a.js", "./../a.js", "/etc/a.js", "data/..", "data\\..\\..\\a.js"})
    void pathThatLeadsOutIsHostile(String path) {
        assertRefused(new TarBuilder().file(path, "x").packed(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void hugeNamesAreNotReadIntoMemory() throws IOException {
        byte[] name = new TarBuilder()
                .extension(TarConstants.LF_GNUTYPE_LONGNAME, noise(1 << 20))
                .file("data/a.js", "x")
                .packed();
        byte[] longPath =
                new TarBuilder().file("data/" + "x".repeat(5_000), "x").packed();
        var header = new GzipParameters();
        header.setFileName("x".repeat(1 << 20));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GzipCompressorOutputStream(packed, header)) {
            gzip.write(new TarBuilder().file("data/a.js", "x").build());
        }

        assertRefused(name, ArchiveProblem.HOSTILE_ARCHIVE);
        assertRefused(longPath, ArchiveProblem.HOSTILE_ARCHIVE);
        assertRefused(packed.toByteArray(), ArchiveProblem.HOSTILE_ARCHIVE);
    }

    @Test
    void limitsOfFilesBytesAndTimeHold() {
        byte[] tgz = new TarBuilder()
                .file("data/a.js", noise(100_000))
                .file("data/b.js", noise(100_000))
                .packed();

        assertRefused(tgz, Map.of("clout.archive.max-files", "1"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(tgz, Map.of("clout.archive.max-upload", "150K"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(tgz, Map.of("clout.archive.max-file", "50K"), ArchiveProblem.ARCHIVE_TOO_LARGE);
        assertRefused(tgz, Map.of("clout.archive.max-duration", "-1S"), ArchiveProblem.ARCHIVE_TOO_LARGE);
    }

    @Test
    void packedTextIsNoArchive() {
        assertRefused(TarBuilder.gzip("a letter".getBytes(UTF_8)), ArchiveProblem.NOT_AN_ARCHIVE);
        assertRefused(TarBuilder.gzip(new byte[2_000]), ArchiveProblem.NOT_AN_ARCHIVE);
    }

    @Test
    void everyCutIsNoticed() {
        byte[] tar = new TarBuilder()
                .file("data/a.js", "some text")
                .file("media/b.jpg", noise(500))
                .file("data/c.js", "more text")
                .build();
        byte[] tgz = TarBuilder.gzip(tar);

        for (int length = 600; length < tar.length - (8 << 10); length += 100) {
            assertRefused(Arrays.copyOf(tar, length), ArchiveProblem.DAMAGED_ARCHIVE);
        }
        for (int length = 10; length < tgz.length; length++) {
            assertRefused(Arrays.copyOf(tgz, length), ArchiveProblem.DAMAGED_ARCHIVE);
        }
    }

    @Test
    void whatFollowsTheEndIsNoticed() {
        byte[] tar = new TarBuilder().file("data/a.js", "some text").build();
        byte[] rubbish = "rubbish".getBytes(UTF_8);

        assertRefused(Bytes.concat(tar, rubbish), ArchiveProblem.DAMAGED_ARCHIVE);
        assertRefused(TarBuilder.gzip(Bytes.concat(tar, rubbish)), ArchiveProblem.DAMAGED_ARCHIVE);
        assertRefused(Bytes.concat(TarBuilder.gzip(tar), rubbish), ArchiveProblem.DAMAGED_ARCHIVE);
    }

    @Test
    void corruptContentIsDamaged() {
        byte[] tgz = new TarBuilder().file("data/a.js", noise(10_000)).packed();
        tgz[tgz.length - 6] ^= 1; // the checksum at the end

        assertRefused(tgz, ArchiveProblem.DAMAGED_ARCHIVE);
    }

    /** Whatever is broken in it: it is read or refused with a reason, and nothing else happens. */
    @Test
    void noArchiveBreaksTheReader() {
        byte[] tar = new TarBuilder()
                .file(LONG, "some text")
                .other("data/b.js", TarConstants.LF_SYMLINK, "a.js")
                .file("data/c.js", noise(700))
                .build();
        byte[] zip = new ZipBuilder()
                .file("data/a.js", "some text")
                .file("data/b.js", noise(700))
                .build();
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] broken = (i % 2 == 0 ? tar : zip).clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                broken[random.nextInt(Math.min(broken.length, 3_000))] = (byte) random.nextInt(256);
            }
            if (i % 2 == 0) {
                for (int header = 0; header + 512 <= 4096; header += 512) {
                    checksum(broken, header); // else nothing but the checksum would ever be tested
                }
            }
            try {
                read(broken, Map.of());
            } catch (IOException e) {
                assertThat(e).as("change %d", i).isInstanceOf(ArchiveException.class);
            }
        }
    }

    private void assertRefused(byte[] archive, ArchiveProblem problem) {
        assertRefused(archive, Map.of(), problem);
    }

    private void assertRefused(byte[] archive, Map<String, String> limits, ArchiveProblem problem) {
        assertThatThrownBy(() -> read(archive, limits))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.problem()).as(e.getMessage()).isEqualTo(problem));
    }

    private void read(byte[] archive, Map<String, String> limits) throws IOException {
        new ArchiveReader(TestConfig.of(ArchiveConfig.class, limits), Clock.systemUTC())
                .read(new ByteArrayInputStream(archive), new ArchiveReader.FileHandler() {
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
                        read.put(path, new String(content.readAllBytes(), UTF_8));
                    }
                });
    }

    private static void number(byte[] tar, int offset, int length, long value) {
        String octal = "%0" + (length - 1) + "o";
        byte[] digits = octal.formatted(value).getBytes(UTF_8);
        System.arraycopy(digits, 0, tar, offset, digits.length);
    }

    private static void checksum(byte[] tar) {
        checksum(tar, 0);
    }

    /** Unsigned sum of the header's bytes, its own field taken as blanks (POSIX). */
    private static void checksum(byte[] tar, int header) {
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = header; i < header + 512; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] digits = "%06o".formatted(sum).getBytes(UTF_8);
        System.arraycopy(digits, 0, tar, header + 148, digits.length);
        tar[header + 154] = 0;
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
