// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A server of the platform and its place in it.
 *
 * @param ports where it listens, first the one it is known by
 * @param needs names of the parts that must be ready before this one is started
 * @param patience how long it may take to become ready, even on a slow machine at its first start
 */
public record Part(Server server, Kind kind, List<Integer> ports, Set<String> needs, Duration patience) {

    /** Only so many of the services start at once: they compete for the processor. */
    public enum Kind {
        INFRASTRUCTURE,
        SERVICE
    }

    public String name() {
        return server.name();
    }

    public int port() {
        return ports.getFirst();
    }
}
