// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.common.network.NetworkName;
import io.clout.common.problem.Problem;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The networks that this process runs: all that it has a {@link Connector} of, or those that {@link IngestConfig} names. */
@Startup
@ApplicationScoped
public class Networks {

    private static final Logger LOG = Logger.getLogger(Networks.class);

    private final Map<Network, Connector> connectors = new LinkedHashMap<>();

    @Inject
    Networks(@Any Instance<Connector> all, IngestConfig config) {
        this(all.stream().toList(), config);
    }

    Networks(Collection<? extends Connector> all, IngestConfig config) {
        Map<String, Connector> byKey = all.stream()
                .collect(Collectors.toMap(connector -> NetworkName.key(connector.network()), connector -> connector));
        Set<String> wanted = new HashSet<>(config.networks().orElse(List.copyOf(byKey.keySet())));
        Set<String> elsewhere = new HashSet<>(config.networksExcept().orElse(List.of()));
        requireKnown(wanted, byKey.keySet());
        requireKnown(elsewhere, byKey.keySet());
        wanted.removeAll(elsewhere);
        byKey.values().stream()
                .filter(connector -> wanted.contains(NetworkName.key(connector.network())))
                .sorted(Comparator.comparingInt(connector -> NetworkName.all().indexOf(connector.network())))
                .forEach(connector -> connectors.put(connector.network(), connector));
        LOG.infof(
                "Running %s", connectors.keySet().stream().map(NetworkName::key).toList());
    }

    /** In the order in which people are offered them. */
    public Collection<Connector> all() {
        return connectors.values();
    }

    /** Whether this process runs a network. */
    public boolean has(Network network) {
        return connectors.containsKey(network);
    }

    /**
     * The connector of a network.
     *
     * @throws Problem {@code unknown-network} if it does not run here
     */
    public Connector of(Network network) {
        Connector connector = connectors.get(network);
        if (connector == null) {
            throw new Problem("unknown-network", Status.Code.NOT_FOUND, "This network does not run here.");
        }
        return connector;
    }

    /** Their names as the database has them. */
    public String[] names() {
        return connectors.keySet().stream().map(NetworkName::of).toArray(String[]::new);
    }

    private static void requireKnown(Set<String> named, Set<String> known) {
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("clout.ingest.networks: there is no network " + name + ", only "
                        + known.stream().sorted().toList());
            }
        }
    }
}
