// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for the processes and for what they keep. */
final class MemoryCheck {

    private static final long MEGABYTE = 1 << 20;

    /** What all parts together take, and a little for what they do not show. */
    private static final long MEMORY_MEGABYTES = 2_500;

    private static final long DISK_MEGABYTES = 2_000;

    private MemoryCheck() {}

    static Finding memory() throws IOException {
        long free = AvailableMemory.bytes() / MEGABYTE;
        var what = "%,d MB of memory are free, %,d are needed".formatted(free, MEMORY_MEGABYTES);
        return free >= MEMORY_MEGABYTES
                ? new Good(what)
                : new Wrong(what, "End other programs, or give this machine or container more");
    }

    static Finding disk(Home home) throws IOException {
        long free = Files.getFileStore(existing(home.directory())).getUsableSpace() / MEGABYTE;
        var what = "%,d MB of disk are free for %s, %,d are needed".formatted(free, home.directory(), DISK_MEGABYTES);
        return free >= DISK_MEGABYTES ? new Good(what) : new Wrong(what, "Free some, or choose a home with --home");
    }

    /** The home, or what it will be made in. */
    static Path existing(Path directory) {
        var existing = directory;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
