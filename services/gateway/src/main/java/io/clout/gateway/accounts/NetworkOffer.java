// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.network.NetworkName;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.signal.v1.Network;
import java.util.List;
import java.util.Optional;

/**
 * What a network offers the caller, and the state of the caller's accounts and imports there.
 *
 * @param name what people call it
 * @param oauthAvailable whether an account can be linked by signing in at the network
 * @param handleAvailable whether it can be linked by its handle
 * @param keyAvailable whether it can be linked by a key of its owner
 * @param archiveAvailable whether an archive can be uploaded
 * @param pendingProof the caller's unfinished link by handle; absent if there is none
 * @param syncs how the caller's accounts there are doing
 * @param imports the caller's, newest first, at most 10
 * @param problem {@code unavailable} while the ingestion service is, so that nothing is on offer; absent otherwise
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

    static NetworkOffer of(Connector connector) {
        return new NetworkOffer(
                NetworkName.of(connector.getNetwork()),
                NetworkName.title(connector.getNetwork()),
                connector.getOauthAvailable(),
                connector.getHandleAvailable(),
                connector.getKeyAvailable(),
                connector.getArchiveAvailable(),
                connector.hasPendingProof()
                        ? Optional.of(PendingProof.of(connector.getPendingProof()))
                        : Optional.empty(),
                connector.getSyncsList().stream().map(AccountState::of).toList(),
                connector.getImportsList().stream()
                        .map(progress -> Import.of(connector.getNetwork(), progress))
                        .toList(),
                Optional.empty());
    }

    static NetworkOffer away(Network network) {
        return new NetworkOffer(
                NetworkName.of(network),
                NetworkName.title(network),
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
