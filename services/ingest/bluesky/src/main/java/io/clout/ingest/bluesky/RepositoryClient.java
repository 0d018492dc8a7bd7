// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.http.Transport;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Downloads repositories from the servers that identities name. Anybody can name any server, so only public ones are asked. */
@ApplicationScoped
class RepositoryClient {

    private final BlueskyConfig config;
    private final BlueskyClient identities;
    private final Transport transport;

    @Inject
    RepositoryClient(BlueskyConfig config, NetworkClients clients, BlueskyClient identities) {
        this(config, clients.transport(Network.NETWORK_BLUESKY), identities);
    }

    RepositoryClient(BlueskyConfig config, Transport transport, BlueskyClient identities) {
        this.config = config;
        this.identities = identities;
        this.transport = transport;
    }

    /**
     * Reads a slice of what was done since a revision.
     *
     * @param since empty for the whole repository
     * @param from how many acts lie before the slice
     */
    Slice read(Did did, String since, int from, Instant now) throws NetworkFailure {
        URI server = Did.server(identities.identity(did));
        NetworkRequest download = NetworkRequest.to(server, "/xrpc/com.atproto.sync.getRepo", query(did, since))
                .header("Accept", "application/vnd.ipld.car");
        if (!config.privateServers()) {
            requireSecure(server);
            download = download.foreign();
        }
        return transport.stream(
                download,
                config.maxRepository().asLongValue(),
                config.repositoryTimeout(),
                // One that is taken down, suspended, deactivated or moved away is refused with 400.
                status -> status == 400 ? Kind.NOT_ALLOWED : ReplyRules.kind(status),
                body -> RepositoryReader.read(body, since, from, config.slice(), now));
    }

    private static Map<String, String> query(Did did, String since) {
        return since.isEmpty() ? Map.of("did", did.text()) : Map.of("did", did.text(), "since", since);
    }

    private static void requireSecure(URI server) throws NetworkFailure {
        if (!"https".equals(server.getScheme()) || server.getHost() == null) {
            throw new NetworkFailure(Kind.NOT_THERE, "no server of a repository: " + server);
        }
    }
}
