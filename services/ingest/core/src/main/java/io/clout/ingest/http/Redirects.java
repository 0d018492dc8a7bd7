// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/** Redirects that are followed: those that stay where the question was sent, so that nobody learns of a token. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 307, 308);

    private Redirects() {}

    /** Where a reply sends to, on the same host, port and scheme; empty if it does not. */
    static Optional<URI> target(URI asked, int status, HttpHeaders headers) {
        if (!STATUSES.contains(status)) {
            return Optional.empty();
        }
        return headers.firstValue("Location")
                .flatMap(location -> resolve(asked, location))
                .filter(target -> asked.getScheme().equals(target.getScheme())
                        && asked.getRawAuthority().equals(target.getRawAuthority()));
    }

    private static Optional<URI> resolve(URI asked, String location) {
        try {
            return Optional.of(asked.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
