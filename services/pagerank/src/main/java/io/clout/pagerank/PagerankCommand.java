// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import io.clout.pagerank.input.DumpDirectory;
import io.clout.pagerank.input.EdgeList;
import io.clout.pagerank.input.InputFile;
import io.clout.pagerank.input.LinkSource;
import io.clout.pagerank.input.Progress;
import io.clout.pagerank.input.WikiDump;
import io.clout.pagerank.load.RankImport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./clout pagerank}: ranks of pages out of link dumps or a list of edges. */
public final class PagerankCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    private static final String HELP = """
            Usage: clout pagerank --dumps DIR --wiki NAME --out FILE
                   clout pagerank --page FILE --linktarget FILE --pagelinks FILE --redirect FILE --out FILE
                   clout pagerank --edges FILE --out FILE
                   clout pagerank --import FILE --wiki NAME
                   clout pagerank --generate NODES:LINKS --out FILE

            Computes the PageRank of pages and writes a line for each: id, rank, pages that link to it, pages that it links
            to, separated by tabs. The ranks sum to 1; the rank of pages without links is spread evenly over all.

              --dumps DIR        where a wiki's dumps are, under the names they are published by
              --wiki NAME        which wiki's: enwiki
              --page FILE ...    the same four tables of one dump, each by its name
              --namespace N      which pages (0, articles)
              --edges FILE       instead of dumps: source and target, separated by a tab, a line for each link; - is
                                 standard input. Ids are numbers or any text; a line of one id is a page without links
              --out FILE         where the ranks go (-, standard output)
              --damping D        how likely a reader follows a link (0.85)
              --iterations N     how many iterations, beginning with equal ranks; or
              --tolerance T      until an iteration changes all ranks together by no more than T (1e-9)
              --threads N        (as many as there are processors); the result does not depend on it
              --work DIR         where to keep what is done, to go on after an interruption, or to rank the same links with
                                 another damping. Without it: beside the result, and deleted when that is written
              --import FILE      puts ranks of a dump into the database of ingestion, instead of that wiki's before. Which
                                 database: QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, as the service is told;
                                 ./clout takes those of the platform that runs on this machine (--home DIR)
              --generate N:L     writes links of a random graph to measure with, of N pages and L links
              --seed N           of a random graph (1)
              --help             this text

            Links that occur twice count once. Of dumps, redirects are resolved, and a page's links to itself are left
            out; of edges, they count like any other. The order is that of the page dump, or of the ids' first occurrence.
            .gz is unpacked. Exit code: 0 when done, 2 when a file could not be used or the arguments are wrong.
            """;

    private PagerankCommand() {}

    public static void main(String... args) {
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.has("--help")) {
                out.print(HELP);
            } else if (arguments.has("--generate")) {
                generate(arguments);
            } else if (arguments.has("--import")) {
                new RankImport(
                                environment("QUARKUS_DATASOURCE_JDBC_URL"),
                                environment("QUARKUS_DATASOURCE_USERNAME"),
                                environment("QUARKUS_DATASOURCE_PASSWORD"))
                        .run(arguments.path("--import"), arguments.text("--wiki"), new Progress(err));
            } else {
                rank(arguments, new Progress(err));
            }
            return DONE;
        } catch (NumberFormatException wrong) {
            err.println("clout pagerank: not a number: " + wrong.getMessage());
        } catch (IllegalArgumentException wrong) {
            err.println("clout pagerank: " + wrong.getMessage() + "; see clout pagerank --help");
        } catch (NoSuchFileException missing) {
            err.println("clout pagerank: no file " + missing.getFile());
        } catch (AccessDeniedException denied) {
            err.println("clout pagerank: no permission for " + denied.getFile());
        } catch (IOException | SQLException broken) {
            err.println("clout pagerank: " + broken.getMessage());
        }
        return FAILED;
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private static void generate(Arguments arguments) throws IOException {
        String[] size = arguments.text("--generate").split(":", 2);
        int nodes = Integer.parseInt(size[0]);
        long links = Long.parseLong(size.length > 1 ? size[1] : "");
        long seed = Long.parseLong(arguments.text("--seed", "1"));
        new RandomGraph(nodes, links, seed).write(arguments.path("--out"));
    }

    private static void rank(Arguments arguments, Progress progress) throws IOException {
        RankSettings settings = settings(arguments);
        LinkSource source = source(arguments);
        Path out = Path.of(arguments.text("--out", "-"));
        boolean kept = arguments.has("--work");
        Path path;
        if (kept) {
            path = arguments.path("--work");
        } else if (out.toString().equals("-")) {
            path = Files.createTempDirectory("clout-pagerank");
        } else {
            path = out.resolveSibling(out.getFileName() + ".work");
        }
        try (WorkDirectory work = WorkDirectory.open(path)) {
            boolean done = false;
            try {
                new Job(work, source, settings, progress).run(out);
                done = true;
            } finally {
                // Nobody would find a directory of no name again.
                if (!kept && (done || out.toString().equals("-"))) {
                    work.delete();
                }
            }
        }
    }

    private static RankSettings settings(Arguments arguments) {
        if (arguments.has("--iterations") && arguments.has("--tolerance")) {
            throw new IllegalArgumentException("--iterations or --tolerance, not both");
        }
        boolean counted = arguments.has("--iterations");
        return new RankSettings(
                Double.parseDouble(arguments.text("--damping", "0.85")),
                counted ? Integer.parseInt(arguments.text("--iterations")) : Integer.MAX_VALUE,
                counted ? 0 : Double.parseDouble(arguments.text("--tolerance", "1e-9")),
                Integer.parseInt(arguments.text(
                        "--threads", Integer.toString(Runtime.getRuntime().availableProcessors()))),
                RankSettings.BATCH_SIZE,
                RankSettings.SAVE_EVERY);
    }

    private static LinkSource source(Arguments arguments) throws IOException {
        if (arguments.has("--edges")) {
            return new EdgeList(new InputFile(arguments.path("--edges")));
        }
        Map<String, Path> tables;
        if (arguments.has("--dumps")) {
            tables = DumpDirectory.find(arguments.path("--dumps"), arguments.text("--wiki"));
        } else if (arguments.has("--page")) {
            tables = new TreeMap<>();
            for (String table : new String[] {"page", "linktarget", "pagelinks", "redirect"}) {
                tables.put(table, arguments.path("--" + table));
            }
        } else {
            throw new IllegalArgumentException("--dumps, --page or --edges is missing");
        }
        return new WikiDump(
                table(tables, "page"),
                table(tables, "linktarget"),
                table(tables, "pagelinks"),
                table(tables, "redirect"),
                Integer.parseInt(arguments.text("--namespace", "0")));
    }

    private static InputFile table(Map<String, Path> tables, String name) throws NoSuchFileException {
        Path path = tables.get(name);
        if (path == null) {
            throw new NoSuchFileException(name);
        }
        return new InputFile(path);
    }
}
