// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.proto.account.v1.GetConnectorResponse;
import java.util.List;
import java.util.Optional;

/**
 * What a network offers the caller, and how it is going there.
 *
 * @param name what people call it
 * @param oauthAvailable whether an account can be linked by signing in at the network
 * @param handleAvailable whether it can be linked by its handle
 * @param keyAvailable whether it can be linked by a key of its owner
 * @param archiveAvailable whether an archive can be uploaded
 * @param pendingProof a link by handle that the caller has begun and not ended; absent if there is none
 * @param syncs how the caller's accounts there are doing
 * @param imports the caller's, newest first, at most 10
 * @param problem {@code unavailable} while the network's service is away and therefore nothing is on offer; absent otherwise
 */
record NetworkOffer(
        String network,
        String name,
        boolean oauthAvailable,
        boolean handleAvailable,
        boolean keyAvailable,
        boolean archiveAvailable,
        Optional<PendingProof> pendingProof,
        List<AccountState> syncs,
        List<Import> imports,
        Optional<String> problem) {

    static NetworkOffer of(Connector connector, GetConnectorResponse response) {
        return new NetworkOffer(
                Connectors.nameOf(connector.network()),
                connector.name(),
                response.getOauthAvailable(),
                response.getHandleAvailable(),
                response.getKeyAvailable(),
                response.getArchiveAvailable(),
                response.hasPendingProof()
                        ? Optional.of(PendingProof.of(response.getPendingProof()))
                        : Optional.empty(),
                response.getSyncsList().stream().map(AccountState::of).toList(),
                response.getImportsList().stream()
                        .map(progress -> Import.of(connector.network(), progress))
                        .toList(),
                Optional.empty());
    }

    static NetworkOffer away(Connector connector) {
        return new NetworkOffer(
                Connectors.nameOf(connector.network()),
                connector.name(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of("unavailable"));
    }
}
