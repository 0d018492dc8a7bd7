// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The programs that build the platform. Which versions are wanted is written in {@code ./clout}, which passes it on. */
final class Tools {

    private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d[\\d.]*\\d)");
    private static final Pattern NODE = Pattern.compile("v(\\d[\\d.]*\\d)");

    private Tools() {}

    static List<Finding> check() throws IOException {
        return List.of(
                tool("Maven", "mvn", MAVEN, "apt-get install maven, or https://maven.apache.org"),
                tool("Node.js", "node", NODE, "apt-get install nodejs npm, or https://nodejs.org"));
    }

    private static Finding tool(String name, String program, Pattern version, String next) throws IOException {
        var wanted = System.getProperty("clout.wanted." + program, "0");
        var found = version(program, version);
        if (found.isEmpty()) {
            return new Wrong("No " + name, name + " " + wanted + " or newer is needed: " + next);
        }
        return Version.parse(found.get()).compareTo(Version.parse(wanted)) >= 0
                ? new Good(name + " " + found.get())
                : new Wrong(name + " " + found.get(), name + " " + wanted + " or newer is needed: " + next);
    }

    private static Optional<String> version(String program, Pattern pattern) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(program, "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return Optional.empty();
        }
        var matcher = pattern.matcher(new String(process.getInputStream().readAllBytes(), UTF_8));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
