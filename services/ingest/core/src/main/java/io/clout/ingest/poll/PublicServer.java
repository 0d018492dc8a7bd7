// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.poll.NetworkFailure.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Tells servers of the public internet from those that only we could reach. A network without a centre lets people name the server
 * that is asked; nobody may point us at our own.
 */
public final class PublicServer {

    private PublicServer() {}

    /**
     * @throws NetworkFailure unless the server is asked by HTTPS at addresses that are all public
     */
    public static void require(URI uri) throws NetworkFailure {
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new NetworkFailure(Kind.NOT_ALLOWED, "no public server: " + uri);
        }
        try {
            // The JDK keeps the answer for 30 seconds, so the connection goes to the addresses that are looked at here.
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(address)) {
                    throw new NetworkFailure(Kind.NOT_ALLOWED, "no public server: " + uri.getHost());
                }
            }
        } catch (UnknownHostException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, "no such server: " + uri.getHost());
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(address, bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(InetAddress address, byte[] bytes) {
        int first = bytes[0] & 0xff;
        boolean isCarrierGrade = first == 100 && (bytes[1] & 0xc0) == 64;
        boolean isMulticastOrReserved = first >= 224;
        return !(first == 0
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || isCarrierGrade
                || isMulticastOrReserved);
    }

    /** Global unicast is 2000::/3; in it, 6to4 (2002::/16) and Teredo (2001::/32) hide an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean isTeredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (bytes[0] & 0xe0) == 0x20 && !is6to4 && !isTeredo;
    }
}
