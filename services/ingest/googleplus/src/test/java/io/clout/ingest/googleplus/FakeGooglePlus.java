// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.Map;

/** There is no API to ask. */
public final class FakeGooglePlus implements FakeNetwork {

    @Override
    public Network network() {
        return Network.NETWORK_GOOGLE_PLUS;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of();
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {}
}
