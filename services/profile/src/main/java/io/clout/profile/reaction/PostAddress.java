// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.proto.signal.v1.Network;
import java.util.regex.Pattern;

/** Where a post is on its network, as far as the id that signals carry tells it. */
final class PostAddress {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern PAGE_POST = Pattern.compile("[0-9]{1,20}_[0-9]{1,20}");
    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9.-]+/[!-~&&[^\"<>\\\\^`{|}]]*");

    private PostAddress() {}

    /** Always https; empty where the id does not tell it. */
    static String of(Network network, String content) {
        return switch (network) {
            case NETWORK_TWITTER -> address(NUMBER, "https://x.com/i/web/status/", content);
            case NETWORK_FACEBOOK -> address(PAGE_POST, "https://www.facebook.com/", content);
            case NETWORK_YOUTUBE -> address(VIDEO, "https://www.youtube.com/watch?v=", content);
            case NETWORK_MASTODON -> address(HTTPS, "", content);
            default -> "";
        };
    }

    private static String address(Pattern expected, String before, String content) {
        return expected.matcher(content).matches() ? before + content : "";
    }
}
