// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworksConfig;
import io.clout.ingest.http.PollConfig;
import io.clout.ingest.network.Page;
import io.clout.ingest.publish.SignalPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Reads one account, page by page; each page is published and the cursor moved in one transaction. */
@ApplicationScoped
public class AccountReader {

    private static final Logger LOG = Logger.getLogger(AccountReader.class);

    /** A network that never says "last page" must not keep us for ever; the cursor goes on at the next reading. */
    private static final int MAX_PAGES = 500;

    /** A page at which the network failed so often, minutes apart, is left out. */
    private static final int FAILURES_OF_AN_ITEM = 2;

    private final Database database;
    private final AccountRepository accounts;
    private final SyncRepository syncs;
    private final PageReader pages;
    private final SignalPublisher publisher;
    private final NetworksConfig settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    AccountReader(
            Database database,
            AccountRepository accounts,
            SyncRepository syncs,
            PageReader pages,
            SignalPublisher publisher,
            NetworksConfig settings,
            MeterRegistry metrics,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.syncs = syncs;
        this.pages = pages;
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Reads what is new, and notes how it went and when to come back. */
    public void read(LinkedAccount account) {
        PollConfig config = settings.of(account.network()).poll();
        var schedule = new SyncSchedule(config, random);
        String network = NetworkName.key(account.network());
        MDC.put("network", network);
        Instant startedAt = clock.instant();
        int failures = syncs.failures(account.id());
        try {
            boolean complete = readPages(account, config, failures >= FAILURES_OF_AN_ITEM);
            Instant now = clock.instant();
            Instant soon = now.plus(config.liveInterval());
            if (complete) {
                syncs.succeeded(account.id(), startedAt, now, schedule.afterSuccess(now), soon);
            } else {
                syncs.goesOn(account.id(), soon);
            }
            count(network, complete ? "ok" : "goes_on");
        } catch (NetworkFailure e) {
            LOG.warnf("Account %s could not be read: %s", account.id(), e.getMessage());
            // Counted from the last page that could be read.
            int inARow = syncs.failures(account.id()) + 1;
            syncs.failed(account.id(), e.kind(), schedule.afterFailure(clock.instant(), e, inARow));
            count(network, e.kind().code());
        } finally {
            MDC.remove("network");
        }
    }

    /**
     * @param isStuck whether the network failed more than once at the page where this begins
     * @return false if there is more to read
     */
    private boolean readPages(LinkedAccount account, PollConfig config, boolean isStuck) throws NetworkFailure {
        String cursor = account.cursor();
        for (int i = 0; i < MAX_PAGES; i++) {
            Instant asOf = clock.instant();
            PageReader.Read read = pages.read(account, cursor, isStuck && i == 0);
            boolean isThere = publish(account, read, asOf, config.lease());
            boolean isOver = !isThere || read.page().last();
            if (isOver && read.refusal().isPresent() && syncs.hasReadNothing(account.id())) {
                throw read.refusal().get(); // a reading in which everything was refused is none
            }
            if (isOver) {
                return true;
            }
            cursor = read.page().cursor();
        }
        return false;
    }

    /** Returns false if the account was unlinked meanwhile. */
    private boolean publish(LinkedAccount account, PageReader.Read read, Instant asOf, Duration lease) {
        return database.inTransaction(transaction -> accounts.lock(transaction, account.id())
                .map(locked -> {
                    Page page = read.page();
                    publisher.publish(transaction, locked, page.observations(), page.subjects(), asOf);
                    syncs.moveOn(
                            transaction,
                            locked.id(),
                            read.page(),
                            read.refusal().isEmpty(),
                            clock.instant().plus(lease));
                    return true;
                })
                .orElse(false));
    }

    private void count(String network, String outcome) {
        metrics.counter("clout.account.readings", "network", network, "outcome", outcome)
                .increment();
    }
}
