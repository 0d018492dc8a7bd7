// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./clout chart}: what the chart and Kubernetes get out of our lists. */
@Command(
        name = "chart",
        header = "Write what is generated of the chart and for Kubernetes",
        description =
                "Writes the schema and table of the chart's values, the drawing of who talks to whom, Kafka's topics and users, Keycloak's"
                        + " realm, and what the chart renders for each of helm/clout/ci/*-values.yaml. From helm/clout/edges.yaml and"
                        + " values.yaml, the topics of the contract and the realm of ./clout up. Run it in the source tree.")
public final class ChartCommand implements CloutCommand {

    @Option(names = "--check", description = "writes nothing, and fails if a file is not what it should be")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        var generated = new Generated(Checkout.root());
        if (!check) {
            generated.write();
            return CloutCommandLine.DONE;
        }
        var outdated = generated.outdated();
        if (outdated.isEmpty()) {
            return CloutCommandLine.DONE;
        }
        System.err.println(outdated + " " + Generated.HOW_TO_WRITE);
        return CloutCommandLine.FAILED;
    }
}
