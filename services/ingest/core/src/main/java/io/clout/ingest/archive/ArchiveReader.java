// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.DAMAGED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;

import io.clout.common.text.PlainText;
import io.clout.ingest.archive.Container.PackedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an archive of unknown origin from front to back in constant memory. Nothing is ever written to disk; an archive inside the
 * archive is opened only where the network's exports have one, and never one inside that. Reads one upload and is used up. Limits
 * follow OWASP's and Sonar's (RSPEC-5042): bytes in, bytes out, ratio, files, paths and time.
 */
final class ArchiveReader {

    /** Takes the files it wants. */
    interface FileHandler {

        boolean wants(String path);

        /** Whether a file that it wants is an archive whose files are meant. */
        boolean isArchive(String path);

        /** Need not read to the end. Throws nothing but what the content or an {@link ArchiveException} throws. */
        void read(String path, InputStream content) throws IOException;
    }

    /** Absolute, with a drive, a parent directory, or a NUL. */
    private static final Pattern HOSTILE_PATH =
            Pattern.compile("^/.*|^[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\0.*", Pattern.DOTALL);

    /** What operating systems put beside the files of people: folders' icons, resource forks, previews. */
    private static final Pattern OF_THE_SYSTEM =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)", Pattern.DOTALL);

    /** Linux's limit; no system could unpack a longer one. */
    private static final int MAX_PATH = 4096;

    private final ArchiveConfig limits;
    private final Clock clock;
    private int files;

    ArchiveReader(ArchiveConfig limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    void read(InputStream in, FileHandler handler) throws IOException {
        try {
            readFiles(Container.open(new UploadStream(in, limits, clock), limits), true, handler);
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException e) {
            throw new ArchiveException(DAMAGED_ARCHIVE, String.valueOf(e.getMessage()));
        }
    }

    private void readFiles(Container container, boolean isOutermost, FileHandler handler) throws IOException {
        for (Optional<PackedFile> next = container.next(); next.isPresent(); next = container.next()) {
            PackedFile file = next.get();
            String path = file.path().replace('\\', '/'); // some programs for Windows pack so
            check(path, ++files);
            if (!file.isFile() || !isOfThePerson(path) || !handler.wants(path)) {
                continue;
            }
            if (!handler.isArchive(path)) {
                handler.read(path, file.content());
            } else if (isOutermost) {
                readFiles(Container.open(file.content(), limits), false, handler);
            } else {
                throw new ArchiveException(HOSTILE_ARCHIVE, "an archive in an archive in an archive");
            }
        }
    }

    /** No network puts a control character into a name; systems do ("Icon" and a carriage return). */
    private static boolean isOfThePerson(String path) {
        return PlainText.isPlain(path) && !OF_THE_SYSTEM.matcher(path).matches();
    }

    private void check(String path, int number) throws ArchiveException {
        if (number > limits.maxFiles()) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "more than " + limits.maxFiles() + " files");
        }
        if (path.length() > MAX_PATH || HOSTILE_PATH.matcher(path).matches()) {
            throw new ArchiveException(HOSTILE_ARCHIVE, "path of file " + number + " leads out of the archive");
        }
    }
}
