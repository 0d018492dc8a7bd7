// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.account.LinkedAccount;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Reads accounts when they are due. */
@ApplicationScoped
class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final SyncRepository syncs;
    private final AccountReader reader;
    private final PollConfig config;
    private final Clock clock;

    Poller(SyncRepository syncs, AccountReader reader, PollConfig config, Clock clock) {
        this.syncs = syncs;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{clout.poll.check}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void readDueAccounts() {
        List<LinkedAccount> due;
        do {
            Instant now = clock.instant();
            due = syncs.claim(now, now.plus(config.lease()), config.parallel());
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(account -> readers.execute(() -> read(account)));
            }
        } while (due.size() == config.parallel());
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
