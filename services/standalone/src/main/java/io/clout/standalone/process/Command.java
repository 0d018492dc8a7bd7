// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run: program and arguments, its environment (secrets go here, since arguments are visible to every user of the
 * machine), the working directory, and the signal that asks this program to end in order.
 */
public record Command(List<String> arguments, Map<String, String> environment, Path directory, Signal stopSignal) {

    /** {@code INT} is PostgreSQL's fast shutdown; its {@code TERM} would wait until the last client has gone. */
    public enum Signal {
        TERM,
        INT
    }

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
