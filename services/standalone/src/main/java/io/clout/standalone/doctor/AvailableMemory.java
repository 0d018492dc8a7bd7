// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that new processes can have without swapping: what Linux estimates, within the limit of our container. */
public final class AvailableMemory {

    private static final long KILOBYTE = 1 << 10;

    private AvailableMemory() {}

    public static long bytes() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var information = Path.of("/proc/meminfo");
        if (!Files.exists(information)) {
            return system.getTotalMemorySize();
        }
        try (var lines = Files.lines(information)) {
            long available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            return Math.min(available, system.getTotalMemorySize());
        }
    }
}
