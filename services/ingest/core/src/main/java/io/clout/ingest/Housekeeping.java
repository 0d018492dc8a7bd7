// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.common.postgres.Database;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.archive.ImportRepository;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.link.LinkService;
import io.clout.ingest.link.ProofService;
import io.clout.ingest.publish.SignalPublisher;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what was begun and never ended. Any replica may do it at any time. */
@ApplicationScoped
class Housekeeping {

    /** Profile tells of a link within seconds; a day leaves room for a Kafka that was away. */
    private static final Duration UNLISTED = Duration.ofDays(1);

    private final LinkService links;
    private final ProofService proofs;
    private final NetworkClients clients;
    private final SignalPublisher publisher;
    private final AccountRepository accounts;
    private final ImportRepository imports;
    private final Database database;
    private final Clock clock;

    Housekeeping(
            LinkService links,
            ProofService proofs,
            NetworkClients clients,
            SignalPublisher publisher,
            AccountRepository accounts,
            ImportRepository imports,
            Database database,
            Clock clock) {
        this.links = links;
        this.proofs = proofs;
        this.clients = clients;
        this.publisher = publisher;
        this.accounts = accounts;
        this.imports = imports;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1m")
    @RunOnVirtualThread
    void tidy() {
        Instant now = clock.instant();
        links.removeExpired();
        proofs.removeExpired();
        clients.tidy(now);
        imports.failAbandoned(now);
        database.transact(transaction -> {
            accounts.removeNeverListed(transaction, now.minus(UNLISTED));
            publisher.tidy(transaction, now);
        });
    }
}
