// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Channels as people write them.
 *
 * @param parameter of {@code channels.list} that takes the value
 */
record ChannelName(String parameter, String value) {

    private static final Pattern PAGE =
            Pattern.compile("^(?:https?://)?(?:www\\.|m\\.)?youtube\\.com/(?:channel/)?(@?[^/?#]+).*$");

    private static final Pattern ID = Pattern.compile("^UC[\\w-]{22}$");

    /** Letters and digits of any script, and a few signs between them. */
    private static final Pattern HANDLE = Pattern.compile("^@[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._·-]{1,29}$");

    /** Empty if it can be no channel. A name without "@" is a handle. */
    static Optional<ChannelName> parse(String text) {
        String name = PAGE.matcher(text.strip()).replaceFirst("$1");
        if (ID.matcher(name).matches()) {
            return Optional.of(new ChannelName("id", name));
        }
        String handle = name.startsWith("@") ? name : "@" + name;
        return HANDLE.matcher(handle).matches() ? Optional.of(new ChannelName("forHandle", handle)) : Optional.empty();
    }

    Map<String, String> query() {
        return Map.of(parameter, value);
    }
}
