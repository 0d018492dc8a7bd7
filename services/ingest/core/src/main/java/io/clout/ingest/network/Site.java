// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.net.URI;
import java.util.Locale;

/** A person's own site, known by its host. */
public final class Site {

    private Site() {}

    /** The host of an address as people write it, in lower case and without "www."; empty if it is none. */
    public static String host(String address) {
        try {
            String host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
