// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM tuned for a laptop that runs many of them: small serial heap, compact object headers and, since start-up matters
 * more here than peak speed, only the first compiler.
 *
 * @param options further JVM options, after ours so that they win
 * @param program what follows the options: {@code -jar app.jar} or {@code -cp path Main}, and arguments
 */
public record JavaCommand(
        int heapMegabytes,
        List<String> options,
        List<String> program,
        Map<String, String> environment,
        Path directory) {

    /** The command; its directory for temporary files is made, or emptied, for the process that is about to start. */
    public Command toCommand() throws IOException {
        var temporary = TemporaryDirectory.below(directory);
        temporary.renew();
        var arguments = new ArrayList<String>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary.path(),
                "--enable-native-access=ALL-UNNAMED"));
        arguments.addAll(options);
        arguments.addAll(program);
        return new Command(arguments, environment, directory, Command.Signal.TERM);
    }
}
