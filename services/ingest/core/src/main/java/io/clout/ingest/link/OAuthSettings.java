// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import java.net.URI;
import java.util.List;

/**
 * The app that the operator registered at a network.
 *
 * @param clientSecret empty for a public client
 */
public record OAuthSettings(String clientId, String clientSecret, URI authorizeUrl, URI tokenUrl, List<String> scopes) {

    @Override
    public String toString() {
        return "OAuthSettings[" + clientId + "]";
    }
}
