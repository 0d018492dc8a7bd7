// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.platform.ServiceDescriptor;
import io.clout.standalone.platform.Services;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code ./clout} does before there is any Java to run. */
class CloutScriptTest {

    private record Answer(int exit, String text) {}

    @Test
    void upBuildsTheServicesThatItStarts() throws IOException {
        var script = Files.readString(ServerFiles.locate().root().resolve("clout"));
        var platform =
                Pattern.compile("readonly platform=\\((.*?)\\)", Pattern.DOTALL).matcher(script);

        assertThat(platform.find()).isTrue();
        assertThat(Arrays.stream(platform.group(1).split("\\s+"))
                        .filter(module -> !module.equals("services/standalone")))
                .containsExactlyElementsOf(Services.TOGETHER.all().stream()
                        .map(ServiceDescriptor::module)
                        .map(module -> "services/" + module)
                        .toList());
    }

    @Test
    void helpListsEveryCommandAndExplainsEach() throws Exception {
        var listed = clout("help");

        assertThat(listed.exit()).isZero();
        for (var command : List.of("up", "doctor", "test", "statement-key", "bench")) {
            assertThat(listed.text()).contains("\n  " + command + " ");
            assertThat(clout("help", command).text()).contains("Usage: clout " + command);
            assertThat(clout(command, "--help")).isEqualTo(clout("help", command));
        }
    }

    @Test
    void mistakesNameWhatIsNear() throws Exception {
        assertThat(clout("stauts"))
                .isEqualTo(new Answer(
                        2, "clout: unknown command stauts, did you mean status?\nAll commands: ./clout help\n"));
        assertThat(clout("up", "--prot", "9000"))
                .isEqualTo(new Answer(
                        2, "clout up: unknown option --prot, did you mean --port?\nAll options: ./clout help up\n"));
    }

    private static Answer clout(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(ServerFiles.locate().root().resolve("clout").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
