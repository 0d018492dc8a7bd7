// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.DAMAGED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.ENCRYPTED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.NOT_AN_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Reads a zip of unknown origin from front to back in constant memory. Nothing is ever written to disk; a zip inside the
 * zip is opened only where the network's exports have one, and never one inside that. Reads one zip and is used up. Limits follow OWASP's and Sonar's (RSPEC-5042): bytes in, bytes out, ratio, files, paths and time.
 */
final class ZipReader {

    /** Takes the files it wants. */
    interface FileHandler {

        boolean wants(String path);

        /** Whether a file that it wants is a zip whose files are meant. */
        boolean isZip(String path);

        /** Need not read to the end. Throws nothing but what the content or an {@link ArchiveException} throws. */
        void read(String path, InputStream content) throws IOException;
    }

    /** Absolute, with a drive, a parent directory, a backslash or a control character. */
    private static final Pattern HOSTILE_PATH =
            Pattern.compile("^/.*|^[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);

    /** A stored file without its size must be searched for its end in memory, so it must be small. */
    private static final long MAX_SEARCHED_BYTES = 32L << 20;

    private final ArchiveLimits limits;
    private final Clock clock;
    private final Set<String> read = new HashSet<>();
    private int files;

    ZipReader(ArchiveLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    void read(InputStream in, FileHandler handler) throws IOException {
        var upload = new UploadStream(in, limits, clock);
        try {
            readFiles(requireZip(upload), Optional.of(upload), handler);
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException e) {
            throw new ArchiveException(DAMAGED_ARCHIVE, String.valueOf(e.getMessage()));
        }
        if (!upload.ended()) {
            throw new ArchiveException(DAMAGED_ARCHIVE, "ends before the end of the zip");
        }
    }

    /**
     * @param upload empty in a zip inside the zip
     */
    private void readFiles(InputStream packed, Optional<UploadStream> upload, FileHandler handler) throws IOException {
        var zip = new ZipArchiveInputStream(packed, "UTF-8", true, true);
        ZipArchiveEntry entry = zip.getNextEntry();
        while (entry != null) {
            check(entry, ++files);
            boolean sized = !entry.getGeneralPurposeBit().usesDataDescriptor();
            boolean wanted = !entry.isDirectory() && handler.wants(entry.getName());
            if (!sized && entry.getMethod() == ZipEntry.STORED) {
                upload.orElseThrow(() -> new ArchiveException(HOSTILE_ARCHIVE, "file " + files + " has no size"))
                        .limitTo(MAX_SEARCHED_BYTES);
            }
            if (wanted && !read.add(entry.getName())) {
                throw new ArchiveException(HOSTILE_ARCHIVE, "file " + files + " has a name already seen");
            }
            var content = new FileContent(zip, limits);
            if (wanted) {
                readFile(entry.getName(), content, upload.isPresent(), handler);
            }
            if (wanted || !sized) {
                content.drain();
            }
            upload.ifPresent(UploadStream::unlimit);
            ZipArchiveEntry next = zip.getNextEntry(); // also reads the checksum, if it stands behind the content
            content.verify(entry.getCrc());
            entry = next;
        }
    }

    private void readFile(String path, InputStream content, boolean isOutermost, FileHandler handler)
            throws IOException {
        if (!handler.isZip(path)) {
            handler.read(path, content);
        } else if (isOutermost) {
            readFiles(requireZip(content), Optional.empty(), handler);
        } else {
            throw new ArchiveException(HOSTILE_ARCHIVE, "a zip in a zip in a zip");
        }
    }

    private void check(ZipArchiveEntry entry, int number) throws ArchiveException {
        if (number > limits.maxFiles()) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "more than " + limits.maxFiles() + " files");
        }
        if (HOSTILE_PATH.matcher(entry.getName()).matches()) {
            throw new ArchiveException(HOSTILE_ARCHIVE, "path of file " + number + " leads out of the archive");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ArchiveException(ENCRYPTED_ARCHIVE, "file " + number);
        }
    }

    private static InputStream requireZip(InputStream in) throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K' || start[2] != 3 || start[3] != 4) {
            throw new ArchiveException(NOT_AN_ARCHIVE, "does not begin like a zip");
        }
        var whole = new PushbackInputStream(in, start.length);
        whole.unread(start);
        return whole;
    }
}
