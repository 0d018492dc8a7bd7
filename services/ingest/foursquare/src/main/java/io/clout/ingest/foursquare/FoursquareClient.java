// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The three requests of the v2 API that we need; each is about the token's own account. */
@ApplicationScoped
class FoursquareClient {

    /** As many as Foursquare gives at once. */
    static final int PAGE_SIZE = 250;

    private final FoursquareConfig config;
    private final NetworkClient network;

    @Inject
    FoursquareClient(FoursquareConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_FOURSQUARE));
    }

    FoursquareClient(FoursquareConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    Reply self(String accessToken) throws NetworkFailure {
        return get("/v2/users/self", Map.of(), accessToken).object("user");
    }

    /** Tips, newest first, with what others made of them. */
    Reply tips(int offset, String accessToken) throws NetworkFailure {
        return get("/v2/users/self/tips", page(offset, "sort", "recent"), accessToken)
                .object("tips");
    }

    /** Check-ins, newest first. */
    Reply checkIns(int offset, Instant since, String accessToken) throws NetworkFailure {
        String after = Long.toString(since.getEpochSecond());
        return get("/v2/users/self/checkins", page(offset, "afterTimestamp", after), accessToken)
                .object("checkins");
    }

    private static Map<String, String> page(int offset, String name, String value) {
        return Map.of("limit", Integer.toString(PAGE_SIZE), "offset", Integer.toString(offset), name, value);
    }

    /** Foursquare wants its token as a parameter; errors and logs name only host and path. */
    private Reply get(String path, Map<String, String> query, String accessToken) throws NetworkFailure {
        var whole = new HashMap<>(query);
        whole.put("v", config.version());
        whole.put("oauth_token", accessToken);
        return network.get(NetworkRequest.to(config.apiUrl(), path, whole).ownedBy(accessToken))
                .object("response");
    }
}
