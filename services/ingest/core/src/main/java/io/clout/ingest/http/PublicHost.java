// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.ingest.http.NetworkFailure.Kind;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Keeps requests to hosts that a person named out of the operator's own network (SSRF). To be asked before each request: the JDK
 * remembers for 30 seconds what a name resolves to, so the request goes where this looked.
 */
public final class PublicHost {

    private PublicHost() {}

    /**
     * Returns only if all addresses of a host are public.
     *
     * @throws NetworkFailure {@code NOT_THERE} if one is not, or there is no such host
     */
    public static void require(String host) throws NetworkFailure {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!isPublic(address)) {
                    throw new NetworkFailure(Kind.NOT_THERE, host + " is no public host");
                }
            }
        } catch (UnknownHostException e) {
            throw new NetworkFailure(Kind.NOT_THERE, "there is no host " + host);
        }
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
