// SPDX-License-Identifier: Apache-2.0
package io.clout.common.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Keeps connections to hosts that people or brands named out of the operator's own network (SSRF). */
public final class PublicAddress {

    private PublicAddress() {}

    /** Whether an address is one of the public internet, by the special-purpose registries of RFC 6890. */
    public static boolean isPublic(InetAddress address) {
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
            // Global unicast is 2000::/3; 2001::/23 and 2002::/16 are tunnels that end who knows where;
            // 2001:db8::/32 and 3fff::/20 are for examples.
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
