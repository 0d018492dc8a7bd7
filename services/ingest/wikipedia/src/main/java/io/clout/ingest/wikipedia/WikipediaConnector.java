// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Page;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Connects Wikipedia. */
@ApplicationScoped
class WikipediaConnector implements Connector {

    private final WikipediaConfig config;
    private final ArticleProof proof;
    private final WikipediaReading reading;

    WikipediaConnector(WikipediaConfig config, WikipediaClient client, PageRanks ranks, Clock clock) {
        this.config = config;
        this.proof = new ArticleProof(client, config.claimAge(), config.language(), clock);
        this.reading = new WikipediaReading(client, ranks, config.maxLinks(), clock);
    }

    @Override
    public Network network() {
        return Network.NETWORK_WIKIPEDIA;
    }

    /** Offered where the operator says who asks: without a contact Wikimedia has everyone share one strict limit. */
    @Override
    public Optional<HandleProof> handles() {
        return config.contact().map(_ -> proof);
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }
}
