// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * Where a message goes. The name is resolved once, what it resolves to is checked, and the connection goes to that very address: a name that means
 * something else a moment later (DNS rebinding) leads nowhere.
 */
record Target(URI url, InetAddress address) {

    /** An address that nothing may be sent to. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        Refused(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        /** In words for the brand. */
        String why() {
            return why;
        }
    }

    /**
     * @param privateAllowed whether it may be a private address, and without TLS
     * @throws Refused if it is no https address, there is no such host, or it is not public
     */
    static Target resolve(String text, boolean privateAllowed) throws Refused {
        URI url = parse(text);
        boolean http = privateAllowed && "http".equals(url.getScheme());
        if (!(http || "https".equals(url.getScheme())) || url.getHost() == null || url.getUserInfo() != null) {
            throw new Refused("An https address without a user name.");
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(url.getHost());
        } catch (UnknownHostException _) {
            throw new Refused("There is no host " + url.getHost() + ".");
        }
        for (InetAddress address : addresses) {
            if (!privateAllowed && !isPublic(address)) {
                throw new Refused(url.getHost() + " is not a public address.");
            }
        }
        return new Target(url, addresses[0]);
    }

    private static URI parse(String text) throws Refused {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new Refused("An https address.");
        }
    }

    int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return tls() ? 443 : 80;
    }

    boolean tls() {
        return "https".equals(url.getScheme());
    }

    String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** By the special-purpose registries of RFC 6890. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (address) {
            case Inet4Address _ -> isPublic4(first, second, bytes[2] & 0xff);
            // Global unicast is 2000::/3; 2001::/23 and 2002::/16 are tunnels that end who knows where.
            case Inet6Address _ ->
                first >> 5 == 1
                        && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xfe) == 0)
                        && !(first == 0x20 && second == 0x02);
            default -> false;
        };
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean sharedByCarriers = first == 100 && second >> 6 == 1;
        boolean forProtocols = first == 192 && second == 0 && third == 0;
        boolean forBenchmarks = first == 198 && second >> 1 == 9;
        return first != 0 && first < 240 && !sharedByCarriers && !forProtocols && !forBenchmarks;
    }
}
