// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.common.host.PublicAddress;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps requests to hosts that a person named out of the operator's own network (SSRF). */
public final class PublicHost {

    private PublicHost() {}

    /**
     * The address of a host to connect to; all that it has are public.
     *
     * @throws NetworkFailure {@code NOT_THERE} if one is not; {@code NETWORK_DOWN} if the host is not found: a name service that is away
     *     says no more of it
     */
    static InetAddress address(String host) throws NetworkFailure {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!PublicAddress.isPublic(address)) {
                    throw new NetworkFailure(Kind.NOT_THERE, host + " is no public host");
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, host + " cannot be reached: " + e.getMessage());
        }
    }
}
