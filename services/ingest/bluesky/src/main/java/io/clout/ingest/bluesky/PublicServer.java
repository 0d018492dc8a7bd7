// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Tells servers of the public internet from those that only we could reach, so that nobody can point us at our own. */
final class PublicServer {

    private PublicServer() {}

    /**
     * @throws NetworkFailure unless the server is asked by HTTPS at addresses that are all public
     */
    static void require(URI uri) throws NetworkFailure {
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
        boolean isUniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean isCarrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isCarrierGrade);
    }
}
