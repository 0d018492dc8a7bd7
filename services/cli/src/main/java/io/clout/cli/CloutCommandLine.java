// SPDX-License-Identifier: Apache-2.0
package io.clout.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How {@code ./clout} parses, explains and fails, the same for every command. */
public final class CloutCommandLine {

    public static final int DONE = 0;
    public static final int FAILED = 1;

    /** The command was called wrongly. */
    public static final int USAGE = 2;

    private static final int WIDTH = 100;

    @Command(name = "clout")
    private static final class Root {}

    private final CommandLine root;

    private CloutCommandLine(CommandLine root) {
        root.getSubcommands().values().forEach(CloutCommandLine::style);
        this.root = root.setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CloutCommandLine::misused)
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line));
    }

    /** Adds {@code --help}, and blank lines that make the parts of a help text stand apart. */
    private static void style(CommandLine line) {
        var spec = line.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("this text")
                .build());
        spec.usageMessage()
                .synopsisHeading("%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%n")
                .footerHeading("%n")
                .sortOptions(false);
        line.getSubcommands().values().forEach(CloutCommandLine::style);
    }

    /** This command alone. */
    public static CloutCommandLine of(CloutCommand command) {
        return new CloutCommandLine(new CommandLine(new Root()).addSubcommand(command));
    }

    /**
     * Runs this command alone, as a test does, and returns its exit code.
     *
     * @param err for what is wrong with the call, why the command failed, and help
     */
    public static int run(CloutCommand command, PrintStream err, String... arguments) {
        var all = new ArrayList<>(
                List.of(command.getClass().getAnnotation(Command.class).name()));
        all.addAll(List.of(arguments));
        var writer = new PrintWriter(err, true, StandardCharsets.UTF_8);
        return of(command).run(writer, writer, all.toArray(String[]::new));
    }

    /** Every command on the class path. */
    static CloutCommandLine ofClassPath() {
        var root = new CommandLine(new Root());
        ServiceLoader.load(CloutCommand.class).forEach(root::addSubcommand);
        return new CloutCommandLine(root);
    }

    /** Names of the commands that people call. */
    List<String> names() {
        return root.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What {@code --help} prints. */
    String help(String command) {
        return Objects.requireNonNull(root.getSubcommands().get(command))
                        .getUsageMessage(Ansi.OFF)
                        .stripTrailing()
                + "\n";
    }

    /**
     * Runs a command and returns its exit code.
     *
     * @param err for what is wrong with the call, and why the command failed
     * @param arguments first the name of the command
     */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return root.setOut(out).setErr(err).execute(arguments);
    }

    /** The same with the streams of the process. */
    public int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private static int misused(ParameterException mistake, String[] arguments) {
        var line = mistake.getCommandLine();
        var said = new ArrayList<String>();
        said.add(line.getCommandSpec().qualifiedName(" ") + ": " + decapitalised(String.valueOf(mistake.getMessage())));
        if (mistake instanceof UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            said.add("Did you mean " + String.join(" or ", unknown.getSuggestions()) + "?");
        }
        said.add("All options: ./clout help " + command(line));
        said.forEach(line.getErr()::println);
        return USAGE;
    }

    private static int failed(Exception failure, CommandLine line) throws Exception {
        line.getErr().println(line.getCommandSpec().qualifiedName(" ") + ": " + reason(failure));
        return FAILED;
    }

    /** Failures that are no one's mistake but ours keep their stack trace. */
    private static String reason(Exception failure) throws Exception {
        return switch (failure) {
            case NoSuchFileException missing -> "no file " + missing.getFile();
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case IOException broken -> String.valueOf(broken.getMessage());
            case UncheckedIOException broken -> reason(cause(broken));
            case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
            default -> throw failure;
        };
    }

    private static IOException cause(UncheckedIOException broken) {
        return broken.getCause() instanceof IOException cause ? cause : new IOException(broken);
    }

    private static String command(CommandLine line) {
        var parent = line.getParent();
        return parent == null || parent.getParent() == null ? line.getCommandName() : parent.getCommandName();
    }

    private static String decapitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
