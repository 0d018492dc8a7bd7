// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.process.ProcessMemory;
import io.clout.standalone.supervisor.PlatformState;
import io.clout.standalone.supervisor.PlatformState.PartState;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what runs. */
@Command(
        name = "status",
        header = "Show what runs",
        description =
                "Shows each part: its state, port, process, time to start, memory and how often it was started again.")
public final class StatusCommand implements CloutCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MEGABYTE = 1 << 20;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var status = JSON.createObjectNode();
        var parts = status.put("state", "stopped").putArray("parts");
        var seen = PlatformState.read(home.home());
        seen.ifPresent(state -> {
            status.put("state", state.state().name().toLowerCase(Locale.ROOT));
            status.put("url", state.url());
            state.parts().forEach(part -> parts.add(describe(part)));
        });
        if (json) {
            System.out.println(status);
        } else {
            print(status);
        }
        return CloutCommandLine.DONE;
    }

    private static ObjectNode describe(PartState part) {
        ObjectNode node = JSON.valueToTree(part);
        var pid = part.pid();
        if (pid != null) {
            node.put("rssBytes", ProcessMemory.residentBytes(pid));
        }
        return node;
    }

    private static void print(ObjectNode status) {
        System.out.println("Clout is " + status.path("state").asText()
                + (status.has("url") ? " at " + status.path("url").asText() : ""));
        long total = 0;
        for (var part : status.path("parts")) {
            System.out.printf(
                    "  %-21s %-10s port %-5d pid %-7d %6.1f s to start %5.0f MB %d restarts%n",
                    part.path("name").asText(),
                    part.path("state").asText(),
                    part.path("port").asInt(),
                    part.path("pid").asInt(),
                    part.path("startMillis").asInt() / 1000.0,
                    part.path("rssBytes").asLong() / MEGABYTE,
                    part.path("restarts").asInt());
            total += part.path("rssBytes").asLong();
        }
        if (total > 0) {
            System.out.printf("  %-21s %52.0f MB%n", "all parts", total / MEGABYTE);
        }
    }
}
