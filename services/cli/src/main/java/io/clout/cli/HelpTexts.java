// SPDX-License-Identifier: Apache-2.0
package io.clout.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The help of each command, kept as a text in {@code docs/commands}, so that {@code ./clout help} answers at once and
 * before anything is built. A test of each module compares the texts with its commands.
 */
public record HelpTexts(Path directory) {

    public static final String HOW_TO_WRITE = "outdated in docs/commands; ./clout write-help writes them";

    private static final String WHERE = "docs/commands";

    /** The texts of the source tree that contains the working directory. */
    public static HelpTexts locate() {
        for (@Nullable Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(WHERE))) {
                return new HelpTexts(above.resolve(WHERE));
            }
        }
        throw new IllegalStateException("no " + WHERE + " at or above the working directory");
    }

    /** Commands on the class path whose text is not what they print. */
    public List<String> outdated() throws IOException {
        var outdated = new TreeSet<String>();
        var commands = CloutCommandLine.ofClassPath();
        for (var name : commands.names()) {
            var text = directory.resolve(name + ".txt");
            if (!Files.exists(text) || !Files.readString(text).equals(commands.help(name))) {
                outdated.add(name);
            }
        }
        return List.copyOf(outdated);
    }

    /** Writes the texts of the commands on the class path. */
    public static void main(String... arguments) throws IOException {
        var texts = locate();
        var commands = CloutCommandLine.ofClassPath();
        for (var name : commands.names()) {
            Files.writeString(texts.directory().resolve(name + ".txt"), commands.help(name), UTF_8);
        }
    }
}
