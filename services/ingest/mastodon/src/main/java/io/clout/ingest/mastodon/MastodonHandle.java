// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account as people write it: {@code @user@server}, or the address of its page.
 *
 * @param server its name; never an address
 */
record MastodonHandle(String server, String user) {

    private static final String NAME = "(?<user>\\w(?:[\\w.-]{0,62}\\w)?)";

    /** Labels with letters at the end, so that no number passes for a name. */
    private static final String HOST =
            "(?<server>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z])";

    private static final Pattern HANDLE = Pattern.compile("@?" + NAME + "@" + HOST, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile("https://" + HOST + "/(?:@|users/)" + NAME + "/?", Pattern.CASE_INSENSITIVE);

    /** Empty if it is no handle of Mastodon. */
    static Optional<MastodonHandle> parse(String handle) {
        for (Pattern pattern : new Pattern[] {HANDLE, PAGE}) {
            Matcher matcher = pattern.matcher(handle);
            if (matcher.matches()) {
                return Optional.of(
                        new MastodonHandle(matcher.group("server").toLowerCase(Locale.ROOT), matcher.group("user")));
            }
        }
        return Optional.empty();
    }

    String text() {
        return user + "@" + server;
    }
}
