// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.ingest.http.NetworkFailure.Kind;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps requests to hosts that a person named out of the operator's own network (SSRF). */
public final class PublicHost {

    private PublicHost() {}

    /**
     * The address of a host to connect to; all that it has are public.
     *
     * @throws NetworkFailure {@code NOT_THERE} if one is not, or there is no such host
     */
    static InetAddress address(String host) throws NetworkFailure {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new NetworkFailure(Kind.NOT_THERE, host + " is no public host");
                }
            }
            return addresses[0];
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
            // Global unicast is 2000::/3; 2001::/23 and 2002::/16 are tunnels that end who knows where; 2001:db8::/32
            // and
            // 3fff::/20 are for examples.
            case Inet6Address _ ->
                first >> 5 == 1
                        && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xfe) == 0)
                        && !(first == 0x20 && second == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8)
                        && !(first == 0x3f && second == 0xff && (bytes[2] & 0xf0) == 0)
                        && !(first == 0x20 && second == 0x02);
            default -> false;
        };
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean sharedByCarriers = first == 100 && second >> 6 == 1;
        boolean forProtocols = first == 192 && second == 0 && third == 0;
        boolean forBenchmarks = first == 198 && second >> 1 == 9;
        boolean forExamples = (first == 192 && second == 0 && third == 2)
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !sharedByCarriers && !forProtocols && !forBenchmarks && !forExamples;
    }
}
