// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A running process of ours. When we die, however we die, the kernel sends it its stop signal ({@code setpriv
 * --pdeathsig}), so that nothing is left behind that holds a port or a data directory.
 */
public final class ChildProcess {

    // The kernel takes "parent" to mean the thread that started the process: all are started by one thread that never
    // ends.
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    // Whatever else is in the shell that started us (keys of clouds, options of JVMs) is none of a server's business.
    private static final Set<String> INHERITED = Set.of("PATH", "LANG", "TZ");

    private final Process process;
    private final Command command;

    private ChildProcess(Process process, Command command) {
        this.process = process;
        this.command = command;
    }

    /** Starts the command; what it prints is appended to {@code log}. */
    public static ChildProcess start(Command command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        // A session of its own, so that Ctrl-C in a terminal reaches us alone and we stop everything in order.
        var arguments = new ArrayList<>(
                List.of("setsid", "setpriv", "--pdeathsig", command.stopSignal().name(), "--"));
        arguments.addAll(command.arguments());
        var builder = new ProcessBuilder(arguments)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(command.environment());
        try {
            return new ChildProcess(SPAWNER.submit(builder::start).get(), command);
        } catch (ExecutionException e) {
            throw new IOException("cannot run " + command.arguments().getFirst(), e.getCause());
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    /** Runs the command to its end and returns its exit code. */
    public static int run(Command command, Path log) throws IOException {
        try {
            return start(command, log).process.waitFor();
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the process has ended for whatever reason. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end and kills it when it has not done so within {@code patience}. Returns when it is gone. */
    public void stop(Duration patience) {
        try {
            signal(command.stopSignal());
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Interruption.restore(e);
        }
    }

    private void signal(Command.Signal signal) throws InterruptedException {
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> {
                try {
                    new ProcessBuilder("sh", "-c", "kill -s INT " + process.pid())
                            .start()
                            .waitFor();
                } catch (IOException e) {
                    process.destroyForcibly();
                }
            }
        }
    }
}
