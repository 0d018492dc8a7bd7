// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.Map;

/**
 * A network as tests need it: how its stand-in is found, and what that answers while all is well. Each network names its own in
 * {@code META-INF/services}.
 */
public interface FakeNetwork {

    /** What networks give as a token for each sign-in. */
    String ACCESS_TOKEN = "access-1";

    Network network();

    /**
     * What a service is configured with to ask the stand-in instead of the network.
     *
     * @param url base URL of the stand-in, without a slash behind it
     */
    Map<String, String> configuration(String url);

    /**
     * Has the stand-in give good replies to all that linking and reading ask; some count in them is not zero.
     *
     * @param url of the stand-in, for replies that say where to go on
     * @param now what is dated is a little older, so that it lies in every window
     */
    void answerWell(WireMock network, String url, Instant now);
}
