// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the service sets in its configuration: without it, the clients of Kafka make a record of everything they do. */
final class Logs {
    /** Held, since loggers that nobody holds lose their level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void quiet() {
        ROOT.setLevel(Level.WARNING);
    }
}
