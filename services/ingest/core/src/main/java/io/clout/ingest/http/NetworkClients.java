// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.common.postgres.Database;
import io.clout.proto.signal.v1.Network;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the clients of networks. Each has its own budget, circuit breakers and connections, so that no network is slowed down by another. */
@ApplicationScoped
public class NetworkClients {

    private static final int BUDGET_DAYS = 30;

    private final NetworksConfig settings;
    private final Database database;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<Network, NetworkClient> clients = new ConcurrentHashMap<>();

    NetworkClients(NetworksConfig settings, Database database, MeterRegistry metrics, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A client of a network that says no the way HTTP does. */
    public NetworkClient of(Network network) {
        return of(network, new ReplyRules() {});
    }

    public NetworkClient of(Network network, ReplyRules rules) {
        var own = settings.of(network);
        var allowance = new Allowance(database, network, own.budget(), clock);
        var client = new NetworkClient(own.http(), allowance, rules, new Guards(network, metrics), clock);
        clients.put(network, client);
        return client;
    }

    /** How the last request to a network ended. */
    public NetworkClient.State state(Network network) {
        NetworkClient client = clients.get(network);
        return client == null ? NetworkClient.State.NOT_ASKED : client.state();
    }

    /** What a network refuses that only the operator can mend; empty if nothing. */
    public Optional<String> complaint(Network network) {
        NetworkClient client = clients.get(network);
        return client == null ? Optional.empty() : client.complaint();
    }

    /** Reads what is too large for a {@link NetworkClient}. */
    public Transport transport(Network network) {
        return new Transport(settings.of(network).http());
    }

    /** Forgets past days and pauses. */
    public void tidy(Instant now) {
        var utc = now.atOffset(ZoneOffset.UTC);
        database.run("delete from budget where day < $1", utc.toLocalDate().minusDays(BUDGET_DAYS));
        database.run("delete from pause where until <= $1", utc);
    }
}
