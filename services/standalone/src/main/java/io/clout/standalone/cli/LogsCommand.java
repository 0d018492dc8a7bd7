// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.home.Home;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part has written. */
@Command(
        name = "logs",
        header = "Show what a part has written",
        description = "Prints the end of a part's log. Without PART, lists the logs.")
public final class LogsCommand implements CloutCommand {

    private static final String SUFFIX = ".log";
    private static final String LINES = "200";

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = {"-f", "--follow"},
            description = "goes on printing until Ctrl-C")
    private boolean follow;

    @Parameters(paramLabel = "PART", arity = "0..1", description = "such as gateway")
    private String part = "";

    @Override
    public Integer call() throws IOException {
        if (part.isEmpty()) {
            list(home.home());
            return CloutCommandLine.DONE;
        }
        var log = home.home().log(part);
        if (!Files.exists(log)) {
            list(home.home());
            throw new IOException("no log of " + part);
        }
        return tail(log);
    }

    private static void list(Home home) throws IOException {
        System.out.println("Logs in " + home.logs());
        if (Files.isDirectory(home.logs())) {
            try (var logs = Files.list(home.logs())) {
                logs.map(log -> String.valueOf(log.getFileName()))
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .sorted()
                        .forEach(name -> System.out.println("  " + name));
            }
        }
    }

    private int tail(Path log) throws IOException {
        var command = new ArrayList<>(List.of("tail", "-n", LINES));
        if (follow) {
            // By name, since logs are rotated.
            command.add("-F");
        }
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }
}
