// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.common.security.CallerToken;
import io.clout.ingest.archive.ImportReports;
import io.clout.ingest.link.Proof;
import io.clout.ingest.link.ProofMessages;
import io.clout.ingest.link.ProofService;
import io.clout.ingest.network.Connector;
import io.clout.ingest.poll.SyncRepository;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What networks offer a person, and how their accounts there are doing: asked of the database once for all networks. */
@ApplicationScoped
class Overview {

    private final SyncRepository syncs;
    private final ImportReports imports;
    private final ProofService proofs;

    Overview(SyncRepository syncs, ImportReports imports, ProofService proofs) {
        this.syncs = syncs;
        this.imports = imports;
        this.proofs = proofs;
    }

    List<io.clout.proto.account.v1.Connector> of(String personId, CallerToken token, Collection<Connector> connectors) {
        Map<Network, Proof> pending = new HashMap<>();
        proofs.pending(personId, token).forEach(proof -> pending.put(proof.network(), proof));
        var syncsOf = syncs.syncs(personId);
        var importsOf = imports.newest(personId);
        return connectors.stream()
                .map(connector -> {
                    Network network = connector.network();
                    var message = ways(connector)
                            .addAllSyncs(syncsOf.getOrDefault(network, List.of()))
                            .addAllImports(importsOf.getOrDefault(network, List.of()));
                    if (pending.containsKey(network)) {
                        message.setPendingProof(ProofMessages.pending(pending.get(network)));
                    }
                    return message.build();
                })
                .toList();
    }

    private static io.clout.proto.account.v1.Connector.Builder ways(Connector connector) {
        return io.clout.proto.account.v1.Connector.newBuilder()
                .setNetwork(connector.network())
                .setOauthAvailable(connector.oauth().isPresent())
                .setArchiveAvailable(connector.archive().isPresent())
                .setHandleAvailable(connector.handles().isPresent())
                .setKeyAvailable(connector.keys().isPresent());
    }
}
