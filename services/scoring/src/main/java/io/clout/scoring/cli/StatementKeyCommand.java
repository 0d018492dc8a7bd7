// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.scoring.statement.KeyFile;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** {@code ./clout statement-key}: a new key to sign statements with. */
public final class StatementKeyCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    private static final String HELP = """
            Usage: clout statement-key DIR

            Makes a key in a new file of the directory that holds the keys of statements (CLOUT_SCORING_STATEMENT_KEYS) and prints
            the file's name. The newest key signs, within a minute and without a restart; older ones stay for checking. To retire
            a private key, take the member "d" out of its file and leave the rest.
            """;

    private StatementKeyCommand() {}

    public static void main(String... args) {
        // Quarkus's log manager is on the class path and complains if the JDK's own came first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, Clock.systemUTC(), args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, Clock clock, String... args) {
        List<String> words = List.of(args);
        if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
            out.print(HELP);
            return DONE;
        }
        if (words.size() != 1) {
            err.println("clout statement-key: which directory? see clout statement-key --help");
            return FAILED;
        }
        try {
            out.println(KeyFile.make(Path.of(words.getFirst()), clock.instant()));
            return DONE;
        } catch (UncheckedIOException e) {
            err.println("clout statement-key: " + e.getCause());
            return FAILED;
        }
    }
}
