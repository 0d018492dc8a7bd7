// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemType;
import io.clout.proto.signal.v1.Network;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The networks of this installation. */
@ApplicationScoped
public class Connectors {
    private static final String PREFIX = "NETWORK_";

    private final List<Connector> all;

    Connectors(@All List<Connector> all) {
        this.all = all;
    }

    public List<Connector> all() {
        return all;
    }

    public Optional<Connector> of(Network network) {
        return all.stream().filter(connector -> connector.network() == network).findFirst();
    }

    /** By the name that paths have, in any case. */
    public Connector named(String network) {
        return all.stream()
                .filter(connector -> nameOf(connector.network()).equals(network.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemType.UNKNOWN_NETWORK, "GET /api/v1/networks lists the networks of this installation."));
    }

    /** The name of a network in the REST API: {@code TWITTER}. */
    public static String nameOf(Network network) {
        return network.name().substring(PREFIX.length());
    }
}
