// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.http.NetworksConfig;
import io.clout.ingest.http.PollConfig;
import io.clout.ingest.network.Networks;
import io.clout.proto.signal.v1.Network;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Reads accounts when they are due. Each network has a loop of its own, so a slow one holds up only itself. */
@ApplicationScoped
class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final Networks networks;
    private final SyncRepository syncs;
    private final AccountReader reader;
    private final NetworksConfig settings;
    private final Clock clock;
    private final Set<Network> busy = ConcurrentHashMap.newKeySet();

    Poller(Networks networks, SyncRepository syncs, AccountReader reader, NetworksConfig settings, Clock clock) {
        this.networks = networks;
        this.syncs = syncs;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    /** One question for all networks; who has accounts that are due gets a loop, unless it has one. */
    @Scheduled(every = "${clout.ingest.check:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void readDueAccounts() {
        for (Network network : syncs.due(clock.instant(), networks.names())) {
            if (busy.add(network)) {
                Thread.ofVirtual().name("poll-" + network).start(() -> readAll(network));
            }
        }
    }

    /** Ends when nothing is due at the network, or the database is away; the next check goes on. */
    private void readAll(Network network) {
        PollConfig config = settings.of(network).poll();
        try {
            List<LinkedAccount> due;
            do {
                Instant now = clock.instant();
                due = syncs.claim(network, now, now.plus(config.lease()), config.parallel());
                try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                    due.forEach(account -> readers.execute(() -> read(account)));
                }
            } while (due.size() == config.parallel());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Accounts of %s cannot be read now", network);
        } finally {
            busy.remove(network);
        }
    }

    private void read(LinkedAccount account) {
        try {
            reader.read(account);
        } catch (RuntimeException e) {
            // Ours (the database is away, a bug): the lease ends by itself and the account is tried again.
            LOG.errorf(e, "Reading account %s failed", account.id());
        }
    }
}
