// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.proto.account.v1.GetConnectorResponse;
import java.util.List;
import java.util.Optional;

/**
 * What a network offers the caller.
 *
 * @param name what people call it
 * @param oauthAvailable whether an account can be linked by signing in at the network
 * @param archiveAvailable whether an archive can be uploaded
 * @param imports the caller's, newest first, at most 10
 * @param problem {@code unavailable} while the network's service is away and therefore nothing is on offer; absent otherwise
 */
record NetworkOffer(
        String network,
        String name,
        boolean oauthAvailable,
        boolean archiveAvailable,
        List<Import> imports,
        Optional<String> problem) {

    static NetworkOffer of(Connector connector, GetConnectorResponse response) {
        return new NetworkOffer(
                Connectors.nameOf(connector.network()),
                connector.name(),
                response.getOauthAvailable(),
                response.getArchiveAvailable(),
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
                List.of(),
                Optional.of("unavailable"));
    }
}
