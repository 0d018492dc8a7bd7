// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./clout draw}: recompute a lottery's draw. */
@Command(
        name = "draw",
        header = "Recompute the draw of a lottery",
        customSynopsis = "clout draw verify FILE [--commitment HASH] [--entry HASH]",
        description = {
            "Checks that the winners of a lottery follow from what was published. Needs no server. FILE is the public record of the"
                    + " draw, from the perk's page or from GET /api/v1/perks/ID/draw.",
            "",
            "The rule (" + DrawRule.NAME
                    + "): the SHA-256 of the seed was published before entries closed. An entry's rank is the"
                    + " SHA-256 of SEED:BEACON:ENTRY, and the entries with the lowest ranks win. By hand:",
            "  printf %%s SEED | sha256sum",
            "  printf %%s SEED:BEACON:ENTRY | sha256sum",
        },
        footer =
                "Exit code: 0 if the draw is right, 1 if it is not or there is none yet, 2 if the arguments are wrong.")
public final class DrawCommand implements CloutCommand {

    private final PrintStream out;

    /** What to do. */
    enum What {
        VERIFY
    }

    @Parameters(index = "0", paramLabel = "verify", description = "recomputes the draw")
    private What what = What.VERIFY;

    @Parameters(index = "1", paramLabel = "FILE", description = "the record of the draw")
    private Path file = Path.of("");

    @Option(
            names = "--commitment",
            paramLabel = "HASH",
            description = "the hash of the seed as you noted it before entries closed")
    private String commitment = "";

    @Option(names = "--entry", paramLabel = "HASH", description = "your entry, from the page of your claim")
    private String entry = "";

    /** Prints to the standard output. */
    public DrawCommand() {
        this(System.out);
    }

    DrawCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        DrawRecord draw = DrawRecord.parse(Files.readString(file));
        return switch (DrawVerifier.verify(draw, commitment)) {
            case DrawVerifier.Verdict.Right(DrawRecord right) -> {
                out.printf(
                        "Right: %d of %d entries won, as the seed and the rule say.%n",
                        right.winners().size(), right.entries().size());
                yield printEntry(right);
            }
            case DrawVerifier.Verdict.NotDrawn(DrawRecord open) -> {
                out.printf(
                        "Not drawn yet. Note the hash of the seed, and check it after the draw with --commitment %s%n",
                        open.seedHash());
                yield CloutCommandLine.FAILED;
            }
            case DrawVerifier.Verdict.Wrong(var reasons) -> {
                reasons.forEach(reason -> out.println("Wrong: " + reason));
                yield CloutCommandLine.FAILED;
            }
        };
    }

    private int printEntry(DrawRecord draw) {
        if (entry.isEmpty()) {
            return CloutCommandLine.DONE;
        }
        if (!draw.entries().contains(entry)) {
            out.println("Wrong: your entry is not among the entries.");
            return CloutCommandLine.FAILED;
        }
        int place = draw.winners().indexOf(entry);
        out.println(place < 0 ? "Your entry did not win." : "Your entry won, in place " + (place + 1) + ".");
        return CloutCommandLine.DONE;
    }
}
