// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Handles as people write them. */
final class BlueskyHandle {

    private static final Pattern PROFILE_PAGE = Pattern.compile("^(?:https?://)?bsky\\.app/profile/([^/?#]+).*$");

    /** A domain name; the network's own rule. */
    private static final Pattern HANDLE =
            Pattern.compile("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$");

    private BlueskyHandle() {}

    /** A handle or DID to ask the network for; empty if it can be neither. A name without a dot is one of bsky.social. */
    static Optional<String> parse(String text) {
        String name = PROFILE_PAGE.matcher(text.strip()).replaceFirst("$1");
        if (Did.IN_TEXT.matcher(name).matches()) {
            return Optional.of(name);
        }
        String handle = (name.startsWith("@") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
        String whole = handle.contains(".") ? handle : handle + ".bsky.social";
        return whole.length() <= 253 && HANDLE.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }
}
