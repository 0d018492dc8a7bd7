// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.scoring.score.Catalogue;
import io.clout.scoring.score.ScoreModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code ./clout catalogue}: every signal and feature with its network, unit, window and weight. */
public final class CatalogueCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    private static final String HELP = """
            Usage: clout catalogue [--json]

            Prints every signal and feature that a score can be made from, with network, unit, window, and weight in the current
            model, as Markdown.

              --json   prints JSON
              --help   this text
            """;

    private CatalogueCommand() {}

    public static void main(String... args) throws IOException {
        // Quarkus's log manager is on the class path and complains if the JDK's own came first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) throws IOException {
        switch (List.of(args)) {
            case List<String> none when none.isEmpty() -> CatalogueWriter.writeMarkdown(catalogue(), out);
            case List<String> json when json.equals(List.of("--json")) -> CatalogueWriter.writeJson(catalogue(), out);
            case List<String> help when help.contains("--help") || help.contains("-h") -> out.print(HELP);
            default -> {
                err.println("clout catalogue: unexpected " + String.join(" ", args) + "; see clout catalogue --help");
                return FAILED;
            }
        }
        out.flush();
        return DONE;
    }

    private static Catalogue catalogue() {
        return Catalogue.of(ScoreModelReader.current());
    }
}
