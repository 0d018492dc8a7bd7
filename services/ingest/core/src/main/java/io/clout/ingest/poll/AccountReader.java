// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.common.postgres.Database;
import io.clout.ingest.Connector;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.link.Tokens;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.publish.SignalPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Reads one account, page by page; each page is published and the cursor moved in one transaction. */
@ApplicationScoped
public class AccountReader {

    private static final Logger LOG = Logger.getLogger(AccountReader.class);

    /** A network that never says "last page" must not keep us for ever; the cursor goes on at the next reading. */
    private static final int MAX_PAGES = 500;

    private final Connector connector;
    private final Database database;
    private final AccountRepository accounts;
    private final SyncRepository syncs;
    private final Tokens tokens;
    private final SignalPublisher publisher;
    private final PollConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final SyncSchedule schedule;

    AccountReader(
            Connector connector,
            Database database,
            AccountRepository accounts,
            SyncRepository syncs,
            Tokens tokens,
            SignalPublisher publisher,
            PollConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.connector = connector;
        this.database = database;
        this.accounts = accounts;
        this.syncs = syncs;
        this.tokens = tokens;
        this.publisher = publisher;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.schedule = new SyncSchedule(config, RandomGenerator.getDefault());
    }

    /** Reads what is new, and notes how it went and when to come back. */
    public void read(LinkedAccount account) {
        Instant startedAt = clock.instant();
        try {
            readPages(account);
            Instant now = clock.instant();
            Instant soon = now.plus(config.liveInterval());
            syncs.succeeded(account.id(), startedAt, now, schedule.afterSuccess(now), soon);
            count("ok");
        } catch (NetworkFailure e) {
            LOG.warnf("Account %s could not be read: %s", account.id(), e.getMessage());
            int failures = syncs.failures(account.id()) + 1;
            syncs.failed(account.id(), e.kind(), schedule.afterFailure(clock.instant(), e, failures));
            count(e.kind().code());
        }
    }

    private void readPages(LinkedAccount account) throws NetworkFailure {
        String cursor = account.cursor();
        for (int i = 0; i < MAX_PAGES; i++) {
            Instant asOf = clock.instant();
            Page page = fetch(account, cursor);
            if (!publish(account, page, asOf) || page.last()) {
                return;
            }
            cursor = page.cursor();
        }
    }

    private Page fetch(LinkedAccount account, String cursor) throws NetworkFailure {
        Access access = tokens.access(account.id());
        try {
            return connector.fetch(account.external(), access, cursor);
        } catch (NetworkFailure e) {
            if (e.kind() == Kind.TOKEN_REVOKED && access instanceof Access.Public) {
                throw new NetworkFailure(Kind.NOT_ALLOWED, "the network keeps it to members");
            }
            if (e.kind() != Kind.TOKEN_REVOKED || !(access instanceof Access.Token)) {
                throw e;
            }
            return connector.fetch(account.external(), tokens.renewed(account.id(), access), cursor);
        }
    }

    /** Returns false if the account was unlinked meanwhile. */
    private boolean publish(LinkedAccount account, Page page, Instant asOf) {
        return database.inTransaction(transaction -> accounts.lock(transaction, account.id())
                .map(locked -> {
                    publisher.publish(transaction, locked, page.observations(), asOf);
                    syncs.moveOn(
                            transaction,
                            locked.id(),
                            page.cursor(),
                            clock.instant().plus(config.lease()));
                    return true;
                })
                .orElse(false));
    }

    private void count(String outcome) {
        metrics.counter("clout.account.readings", "outcome", outcome).increment();
    }
}
