// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** CPU seconds that processes have used so far, by what their threads do. Read from {@code /proc}, so on Linux only. */
record CpuTimes(Map<String, Double> seconds) {
    /** Ticks that the kernel tells times in; 100 on all common builds of Linux. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of {@code /proc/PID/stat}, counted after the name: user and system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    /** What threads do, by how their names (of which Linux keeps 15 letters) begin. */
    private static final Map<String, String> DUTIES = new LinkedHashMap<>();

    static {
        DUTIES.put("GC Thread", "garbage collection");
        DUTIES.put("VM Thread", "garbage collection");
        DUTIES.put("C1 Compiler", "compilers");
        DUTIES.put("C2 Compiler", "compilers");
        DUTIES.put("kafka-producer", "producers");
        DUTIES.put("rocksdb:", "RocksDB");
    }

    /** A process to be looked at; the times of its threads that have no duty of their own go to {@code name}. */
    record Observed(String name, long pid, boolean withChildren) {}

    static CpuTimes of(List<Observed> processes) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        for (Observed process : processes) {
            add(process.name(), process.pid(), seconds);
            if (process.withChildren()) {
                for (ProcessHandle child : ProcessHandle.of(process.pid()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList()) {
                    add(process.name(), child.pid(), seconds);
                }
            }
        }
        return new CpuTimes(seconds);
    }

    /** What was used since an earlier look. */
    CpuTimes since(CpuTimes before) {
        Map<String, Double> used = new TreeMap<>();
        seconds.forEach((name, now) -> used.put(name, now - before.seconds().getOrDefault(name, 0.0)));
        return new CpuTimes(used);
    }

    private static void add(String name, long pid, Map<String, Double> seconds) throws IOException {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path task : tasks) {
                stat(task).ifPresent(stat -> {
                    String thread = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                    double used = (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
                    seconds.merge(name + duty(thread), used, Double::sum);
                });
            }
        }
    }

    private static Optional<String> stat(Path task) {
        try {
            return Optional.of(Files.readString(task.resolve("stat")));
        } catch (IOException _) {
            // A thread that has ended since its directory was listed; its time is lost to us.
            return Optional.empty();
        }
    }

    private static String duty(String thread) {
        return DUTIES.entrySet().stream()
                .filter(duty -> thread.startsWith(duty.getKey()))
                .map(duty -> ": " + duty.getValue())
                .findFirst()
                .orElse("");
    }
}
