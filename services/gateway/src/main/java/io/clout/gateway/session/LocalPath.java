// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths of this site. A link to us must not redirect to another site. */
final class LocalPath {
    private static final String HOME = "/";

    private LocalPath() {}

    /** The wanted path if it is a local one, otherwise the start page. */
    static String of(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return HOME;
        }
        try {
            var uri = new URI(wanted);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : uri.toASCIIString();
        } catch (URISyntaxException _) {
            return HOME;
        }
    }
}
