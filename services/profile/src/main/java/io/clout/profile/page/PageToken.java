// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.page;

import io.clout.common.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a list goes on: the place of the last item of a page, and what the list was asked for, so that it cannot be used for another one.
 * Opaque to clients.
 */
public final class PageToken {
    private static final int USUAL_SIZE = 50;
    private static final int MAX_SIZE = 100;
    private static final String SEPARATOR = "\n";

    private PageToken() {}

    /** Items of a page: 1 to 100, 50 if the caller does not say. */
    public static int size(int wanted) {
        return wanted <= 0 ? USUAL_SIZE : Math.min(wanted, MAX_SIZE);
    }

    /**
     * @param list what was asked for
     * @param place of the last item, without line breaks
     */
    public static String of(List<String> list, Object... place) {
        var parts = new StringBuilder(fingerprint(list));
        for (var part : place) {
            parts.append(SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place, as it was given to {@link #of}; empty for the first page.
     *
     * @throws Problem {@code page-token-invalid} for what is no token of this list
     */
    public static Optional<List<String>> place(List<String> list, String token, int parts) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (read.length == parts + 1 && read[0].equals(fingerprint(list))) {
                return Optional.of(Arrays.asList(read).subList(1, read.length));
            }
        } catch (IllegalArgumentException _) {
            // not even encoded as one
        }
        throw invalid();
    }

    /** For a place that cannot be read. */
    public static Problem invalid() {
        return Problem.invalid(
                "page-token-invalid", "page_token", "Not a cursor of this list; start again without one.");
    }

    private static String fingerprint(List<String> list) {
        return Integer.toHexString(list.hashCode());
    }
}
