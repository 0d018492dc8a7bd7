// SPDX-License-Identifier: Apache-2.0
package io.clout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CloutCommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "count", header = "Count")
    static final class Count implements CloutCommand {

        @Option(names = "--port", paramLabel = "N", description = "how far")
        private int port;

        @Override
        public Integer call() throws IOException {
            return switch (port) {
                case 1 -> throw new NoSuchFileException("/there");
                case 2 -> throw new IllegalArgumentException("two is too many");
                case 3 -> throw new FileNotFoundException("broken");
                default -> CloutCommandLine.DONE;
            };
        }
    }

    @Test
    void doneIsZero() {
        assertThat(run("count")).isEqualTo(0);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void failuresAreOneLineAndExitOne() {
        assertThat(run("count", "--port=1")).isEqualTo(1);
        assertThat(run("count", "--port", "2")).isEqualTo(1);
        assertThat(run("count", "--port", "3")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("clout count: no file /there", "clout count: two is too many", "clout count: broken");
    }

    @Test
    void mistakesNameWhatIsNear() {
        assertThat(run("count", "--ports=1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("clout count: unknown option", "--ports", "Did you mean --port", "./clout help count");
        assertThat(run("count", "--port", "web")).isEqualTo(2);
        assertThat(run("cuont")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean count?");
    }

    @Test
    void helpBeginsWithWhatTheCommandDoes() {
        assertThat(run("count", "--help")).isEqualTo(0);
        assertThat(out.toString()).startsWith("Count\n").contains("Usage: clout count", "--port=N");
        assertThat(out.toString().strip())
                .isEqualTo(CloutCommandLine.of(new Count()).help("count").strip());
    }

    private int run(String... arguments) {
        return CloutCommandLine.of(new Count()).run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
