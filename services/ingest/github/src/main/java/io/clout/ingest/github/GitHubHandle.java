// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names of accounts as people write them. */
final class GitHubHandle {

    private static final Pattern PROFILE_PAGE = Pattern.compile("^(?:https?://)?(?:www\\.)?github\\.com/([^/?#]+).*$");

    /** Letters, digits and single hyphens, none at the ends; names given long ago may end with one. */
    private static final Pattern LOGIN = Pattern.compile("^[a-zA-Z0-9](?:-?[a-zA-Z0-9]){0,38}-?$");

    private GitHubHandle() {}

    /** The login to ask for; empty if it can be none. */
    static Optional<String> parse(String text) {
        String name = PROFILE_PAGE.matcher(text.strip()).replaceFirst("$1");
        String login = name.startsWith("@") ? name.substring(1) : name;
        return login.length() <= 39 && LOGIN.matcher(login).matches() ? Optional.of(login) : Optional.empty();
    }
}
