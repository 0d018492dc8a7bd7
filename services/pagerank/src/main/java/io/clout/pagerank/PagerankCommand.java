// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.pagerank.input.DumpDirectory;
import io.clout.pagerank.input.EdgeList;
import io.clout.pagerank.input.InputFile;
import io.clout.pagerank.input.LinkSource;
import io.clout.pagerank.input.Progress;
import io.clout.pagerank.input.WikiDump;
import io.clout.pagerank.load.RankImport;
import io.clout.standalone.cli.HomeOption;
import io.clout.standalone.cli.RunningPlatform;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./clout pagerank}: ranks of pages out of link dumps or a list of edges. */
@Command(
        name = "pagerank",
        header = "Rank the pages of a wiki by who links to them",
        customSynopsis = {
            "clout pagerank --dumps DIR --wiki NAME [--out FILE]",
            "       clout pagerank --page FILE --linktarget FILE --pagelinks FILE --redirect FILE [--out FILE]",
            "       clout pagerank --edges FILE [--out FILE]",
            "       clout pagerank --import FILE --wiki NAME [--home DIR]",
            "       clout pagerank --generate NODES:LINKS --out FILE"
        },
        description = {
            "Computes the PageRank of pages and writes a line for each: id, rank, pages that link to it, pages that it links to,"
                    + " separated by tabs. The ranks sum to 1; the rank of pages without links is spread evenly over all.",
            "Links that occur twice count once. Of dumps, redirects are resolved, and a page's links to itself are left out; of"
                    + " edges, they count like any other. The order is that of the page dump, or of the ids' first occurrence."
                    + " .gz is unpacked."
        },
        footer = "Exit code: 0 when done, 1 when a file could not be used, 2 when the arguments are wrong.")
public final class PagerankCommand implements CloutCommand {
    private static final String STANDARD_OUTPUT = "-";
    private static final String DATABASE = "ingest";

    private final PrintStream err;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dumps",
            paramLabel = "DIR",
            description = "where a wiki's dumps are, under the names they are published by")
    private @Nullable Path dumps;

    @Option(names = "--wiki", paramLabel = "NAME", description = "which wiki's: enwiki")
    private @Nullable String wiki;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "instead of --dumps, with the next three: tables of one dump, each by its name")
    private @Nullable Path page;

    @Option(names = "--linktarget", paramLabel = "FILE")
    private @Nullable Path linktarget;

    @Option(names = "--pagelinks", paramLabel = "FILE")
    private @Nullable Path pagelinks;

    @Option(names = "--redirect", paramLabel = "FILE")
    private @Nullable Path redirect;

    @Option(
            names = "--namespace",
            paramLabel = "N",
            defaultValue = "0",
            description = "which pages (default: ${DEFAULT-VALUE}, articles)")
    private int namespace;

    @Option(
            names = "--edges",
            paramLabel = "FILE",
            description =
                    "instead of dumps: source and target, separated by a tab, a line for each link; - is standard input."
                            + " Ids are numbers or any text; a line of one id is a page without links")
    private @Nullable Path edges;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description = "where the ranks go (default: ${DEFAULT-VALUE}, standard output)")
    private Path out = Path.of(STANDARD_OUTPUT);

    @Option(
            names = "--damping",
            paramLabel = "D",
            defaultValue = "0.85",
            description = "how likely a reader follows a link (default: ${DEFAULT-VALUE})")
    private double damping;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "how many iterations, beginning with equal ranks; or")
    private @Nullable Integer iterations;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            description = "until an iteration changes all ranks together by no more than T (default: 1e-9)")
    private @Nullable Double tolerance;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "default: as many as there are processors; the result does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "where to keep what is done, to go on after an interruption, or to rank the same links with another"
                            + " damping. Without it: beside the result, and deleted when that is written")
    private @Nullable Path work;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description =
                    "puts ranks of a dump into the database of ingestion, instead of that wiki's before. Which database:"
                            + " QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, as the service is told; without them, that of the"
                            + " platform that runs on this machine")
    private @Nullable Path ranks;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--generate",
            paramLabel = "N:L",
            description = "writes links of a random graph to measure with, of N pages and L links")
    private @Nullable String generate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of a random graph (default: ${DEFAULT-VALUE})")
    private long seed;

    public PagerankCommand() {
        this(System.err);
    }

    PagerankCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (generate != null) {
            generate(generate);
        } else if (ranks != null) {
            load(ranks);
        } else {
            rank();
        }
        return CloutCommandLine.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private <T> T needed(@Nullable T value, String option) {
        if (value == null) {
            throw wrong(option + " is missing");
        }
        return value;
    }

    private void load(Path file) throws IOException {
        String name = needed(wiki, "--wiki");
        try {
            database().run(file, name, new Progress(err));
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private RankImport database() throws IOException {
        String url = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (url != null) {
            return new RankImport(
                    url, environment("QUARKUS_DATASOURCE_USERNAME"), environment("QUARKUS_DATASOURCE_PASSWORD"));
        }
        RunningPlatform platform = RunningPlatform.in(home.home());
        return new RankImport(
                platform.jdbcUrl(DATABASE),
                DATABASE,
                platform.database(DATABASE).password());
    }

    private String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw wrong(name + " is not set");
        }
        return value;
    }

    private void generate(String size) throws IOException {
        if (!size.matches("\\d{1,9}:\\d{1,18}") || out.toString().equals(STANDARD_OUTPUT)) {
            throw wrong("--generate takes NODES:LINKS and needs --out");
        }
        String[] numbers = size.split(":", 2);
        new RandomGraph(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), seed).write(out);
    }

    private void rank() throws IOException {
        RankSettings settings = settings();
        LinkSource source = source();
        boolean nameless = out.toString().equals(STANDARD_OUTPUT);
        Path path;
        if (work != null) {
            path = work;
        } else if (nameless) {
            path = Files.createTempDirectory("clout-pagerank");
        } else {
            path = out.resolveSibling(out.getFileName() + ".work");
        }
        try (WorkDirectory directory = WorkDirectory.open(path)) {
            boolean done = false;
            try {
                new Job(directory, source, settings, new Progress(err)).run(out);
                done = true;
            } finally {
                // Nobody would find a directory of no name again.
                if (work == null && (done || nameless)) {
                    directory.delete();
                }
            }
        }
    }

    private RankSettings settings() {
        if (iterations != null && tolerance != null) {
            throw wrong("--iterations or --tolerance, not both");
        }
        double smallest = tolerance == null ? 1e-9 : tolerance;
        try {
            return new RankSettings(
                    damping,
                    iterations == null ? Integer.MAX_VALUE : iterations,
                    iterations == null ? smallest : 0,
                    threads,
                    RankSettings.BATCH_SIZE,
                    RankSettings.SAVE_EVERY);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private LinkSource source() throws IOException {
        if (edges != null) {
            return new EdgeList(new InputFile(edges));
        }
        if (dumps != null) {
            Map<String, Path> tables = DumpDirectory.find(dumps, needed(wiki, "--wiki"));
            return new WikiDump(
                    table(tables, "page"),
                    table(tables, "linktarget"),
                    table(tables, "pagelinks"),
                    table(tables, "redirect"),
                    namespace);
        }
        if (page != null) {
            return new WikiDump(
                    new InputFile(page),
                    new InputFile(needed(linktarget, "--linktarget")),
                    new InputFile(needed(pagelinks, "--pagelinks")),
                    new InputFile(needed(redirect, "--redirect")),
                    namespace);
        }
        throw wrong("--dumps, --page or --edges is missing");
    }

    private static InputFile table(Map<String, Path> tables, String name) throws NoSuchFileException {
        Path path = tables.get(name);
        if (path == null) {
            throw new NoSuchFileException(name);
        }
        return new InputFile(path);
    }
}
