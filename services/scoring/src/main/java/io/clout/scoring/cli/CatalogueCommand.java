// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.Catalogue;
import io.clout.scoring.score.ScoreModelReader;
import java.io.IOException;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./clout catalogue}: every signal and feature with its network, unit, window and weight. */
@Command(
        name = "catalogue",
        header = "List every signal and feature",
        description = {
            "Prints every signal and feature that a score can be made from, with network, unit, window, and weight in the"
                    + " current model, as Markdown. Needs no server."
        })
public final class CatalogueCommand implements CloutCommand {
    private final PrintStream out;

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    public CatalogueCommand() {
        this(System.out);
    }

    CatalogueCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.of(ScoreModelReader.current());
        if (json) {
            CatalogueWriter.writeJson(catalogue, out);
        } else {
            CatalogueWriter.writeMarkdown(catalogue, out);
        }
        out.flush();
        return CloutCommandLine.DONE;
    }
}
