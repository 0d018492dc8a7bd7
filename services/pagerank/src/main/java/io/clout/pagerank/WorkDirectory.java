// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a run keeps what it has finished, so that the next one goes on from there; one run at a time uses it. */
final class WorkDirectory implements AutoCloseable {
    private static final String STATE = "state";

    private final Path path;
    private final FileChannel lockFile;
    private final Properties state = new Properties();

    private WorkDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes it if need be. Throws {@link IllegalArgumentException} if another run uses it, or it holds something else. */
    static WorkDirectory open(Path path) throws IOException {
        if (Files.isDirectory(path) && !Files.exists(path.resolve("lock")) && !isEmpty(path)) {
            throw new IllegalArgumentException(path + " is no work directory and not empty");
        }
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WorkDirectory directory = new WorkDirectory(path, channel);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalArgumentException("another run uses " + path);
            }
        } catch (OverlappingFileLockException here) {
            channel.close();
            throw new IllegalArgumentException("another run uses " + path, here);
        }
        directory.readState();
        return directory;
    }

    private void readState() throws IOException {
        Path file = path.resolve(STATE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                state.load(reader);
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** What is known under a name; empty if nothing. */
    String get(String name) {
        return state.getProperty(name, "");
    }

    int number(String name) {
        return Integer.parseInt(get(name));
    }

    void put(String name, Object value) {
        state.setProperty(name, value.toString());
    }

    /** Keeps what has been put. */
    void save() throws IOException {
        Path next = file(STATE + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            state.store(writer, null);
        }
        Files.move(next, file(STATE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets everything, and deletes the files; just the lock stays. */
    void clear() throws IOException {
        state.clear();
        Files.deleteIfExists(file(STATE));
        for (Path file : files()) {
            if (!file.endsWith("lock")) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }

    /** Deletes it altogether. */
    void delete() throws IOException {
        clear();
        close();
        Files.delete(file("lock"));
        Files.delete(path);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
