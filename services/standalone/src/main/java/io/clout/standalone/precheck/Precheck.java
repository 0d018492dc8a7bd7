// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.precheck;

import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.process.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Looks at the machine before the start. */
public record Precheck(Home home, List<Part> parts) {

    private static final int JDK = 25;
    private static final long MEGABYTE = 1 << 20;

    /** Everything together took 2.3 GB in our measurements. */
    private static final long MEMORY_MEGABYTES = 2_500;

    private static final long DISK_MEGABYTES = 2_000;

    /** One line for each thing that is in the way, none if all is well. */
    public List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        if (Runtime.version().feature() < JDK) {
            problems.add("JDK " + JDK + " or newer is needed, this is " + Runtime.version());
        }
        long memory = AvailableMemory.bytes() / MEGABYTE;
        if (memory < MEMORY_MEGABYTES) {
            problems.add("%d MB of free memory are needed, %d MB are free".formatted(MEMORY_MEGABYTES, memory));
        }
        long disk = Files.getFileStore(home.directory()).getUsableSpace() / MEGABYTE;
        if (disk < DISK_MEGABYTES) {
            problems.add("%d MB of free disk are needed in %s, %d MB are free"
                    .formatted(DISK_MEGABYTES, home.directory(), disk));
        }
        for (var part : parts) {
            for (int port : part.ports()) {
                if (!LoopbackPorts.free(port)) {
                    problems.add(taken(part, port));
                }
            }
        }
        return problems;
    }

    private static String taken(Part part, int port) throws IOException {
        var holder = PortHolder.of(port).map(name -> "taken by " + name).orElse("taken");
        return "port %d is %s; %s needs it, choose others with --port".formatted(port, holder, part.name());
    }
}
