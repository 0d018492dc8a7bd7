// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static io.clout.ingest.http.NetworkClient.encode;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The requests of LinkedIn's versioned API that we need. */
@ApplicationScoped
class LinkedInClient {

    /** The only version in which the portability APIs exist. */
    private static final String PORTABILITY = "202312";

    private final LinkedInConfig config;
    private final NetworkClient network;

    @Inject
    LinkedInClient(LinkedInConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_LINKEDIN, new LinkedInRules()));
    }

    LinkedInClient(LinkedInConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    /** Who agreed to port their data. */
    Reply authorization(Access access) throws NetworkFailure {
        return get("/rest/memberAuthorizations?q=memberAndApplication", PORTABILITY, access);
    }

    /**
     * A page of one domain of the member's data; empty if LinkedIn has none, or has not put it together yet (it takes minutes after
     * the first sign-in).
     */
    Optional<Reply> snapshot(String domain, int start, Access access) throws NetworkFailure {
        String path = "/rest/memberSnapshotData?q=criteria&domain=" + domain + "&start=" + start;
        return NetworkFailure.emptyIf(Set.of(Kind.NOT_THERE), () -> get(path, PORTABILITY, access));
    }

    /** What others did with all posts of the member, by day. Rest.li writes dates with brackets, which must stay as they are. */
    Reply statistics(String metric, LocalDate from, LocalDate until, Access access) throws NetworkFailure {
        String range = "(start:%s,end:%s)".formatted(date(from), date(until));
        return get(
                "/rest/memberCreatorPostAnalytics?q=me&aggregation=DAILY&queryType=" + encode(metric) + "&dateRange="
                        + range,
                config.version(),
                access);
    }

    private Reply get(String pathAndQuery, String version, Access access) throws NetworkFailure {
        URI uri = config.apiUrl().resolve(pathAndQuery);
        return network.get(NetworkRequest.to(uri)
                .with(access)
                .header("LinkedIn-Version", version)
                .header("X-Restli-Protocol-Version", "2.0.0"));
    }

    private static String date(LocalDate day) {
        return "(year:%d,month:%d,day:%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
