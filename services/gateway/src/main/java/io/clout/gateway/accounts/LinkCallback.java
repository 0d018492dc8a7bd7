// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.network.NetworkName;
import io.clout.gateway.session.SessionConfig;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;

/** The addresses that a browser visits while it links an account. */
@ApplicationScoped
class LinkCallback {
    private final URI publicUrl;

    LinkCallback(SessionConfig config) {
        this.publicUrl = config.publicUrl();
    }

    /** Where the network sends the browser; has to be registered there, to the letter. */
    URI uri(Network network) {
        return UriBuilder.fromUri(publicUrl)
                .path("/api/v1/links/{network}/callback")
                .build(lowerCase(network));
    }

    /** The page that says that the account is linked. */
    URI linked(Network network) {
        return networksPage().queryParam("linked", lowerCase(network)).build();
    }

    /** The page that says why it is not. */
    URI failed(String slug) {
        return networksPage().queryParam("problem", slug).build();
    }

    private UriBuilder networksPage() {
        return UriBuilder.fromUri(publicUrl).path("/networks");
    }

    private static String lowerCase(Network network) {
        return NetworkName.of(network).toLowerCase(Locale.ROOT);
    }
}
