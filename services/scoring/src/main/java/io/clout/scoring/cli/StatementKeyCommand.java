// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.scoring.statement.KeyFile;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./clout statement-key}: a new key to sign statements with. */
@Command(
        name = "statement-key",
        header = "Make a new key to sign statements with",
        description = {
            "Makes a key in a new file of the directory that holds the keys of statements (CLOUT_SCORING_STATEMENT_KEYS) and"
                    + " prints the file's name. The newest key signs, within a minute and without a restart; older ones stay for"
                    + " checking. To retire a private key, take the member \"d\" out of its file and leave the rest."
        })
public final class StatementKeyCommand implements CloutCommand {
    @Parameters(paramLabel = "DIR", description = "where the keys are")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        System.out.println(KeyFile.make(directory, Clock.systemUTC().instant()));
        return CloutCommandLine.DONE;
    }
}
