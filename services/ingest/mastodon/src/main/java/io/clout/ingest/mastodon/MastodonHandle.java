// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account as people write it: {@code @user@server}, {@code acct:user@server}, or the address of its page on any server that shows
 * it.
 *
 * @param server its name in ASCII; never an address
 */
record MastodonHandle(String server, String user) {

    private static final String NAME = "(?<user>\\w(?:[\\w.-]{0,62}\\w)?)";
    private static final String SERVER = "(?<server>[^\\s/@:?#]{1,253})";

    /** Labels with letters at the end, so that no number passes for a name. */
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** The second says where an account lives whose page another server shows; so it comes before the third. */
    private static final Pattern[] FORMS = {
        Pattern.compile("(?:acct:)?@?" + NAME + "@" + SERVER, Pattern.CASE_INSENSITIVE),
        Pattern.compile("(?:https?://)?[^/@]+/@" + NAME + "@" + SERVER + "/?", Pattern.CASE_INSENSITIVE),
        Pattern.compile(
                "(?:https?://)?" + SERVER + "/(?:@|users/|profile/)?" + NAME + "/?(?:[?#].*)?",
                Pattern.CASE_INSENSITIVE),
    };

    /** Empty if it is no handle of Mastodon. */
    static Optional<MastodonHandle> parse(String handle) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(handle);
            if (matcher.matches()) {
                String user = matcher.group("user");
                return host(matcher.group("server")).map(server -> new MastodonHandle(server, user));
            }
        }
        return Optional.empty();
    }

    /** A name with letters of any script, as the network asks for it. */
    private static Optional<String> host(String name) {
        try {
            String host = IDN.toASCII(name.toLowerCase(Locale.ROOT));
            return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    MastodonHandle at(String otherServer) {
        return new MastodonHandle(otherServer, user);
    }

    String text() {
        return user + "@" + server;
    }
}
