// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.perks.notice.NoticeRepository;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Does for claims what time brings. Any replica may do it at any time. */
@ApplicationScoped
class ClaimClock {

    private final WaitingList waitingList;
    private final Signs signs;
    private final NoticeRepository notices;
    private final Database database;
    private final Clock clock;

    ClaimClock(WaitingList waitingList, Signs signs, NoticeRepository notices, Database database, Clock clock) {
        this.waitingList = waitingList;
        this.signs = signs;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "waiting-list")
    @RunOnVirtualThread
    void tick() {
        waitingList.expire();
        waitingList.serve();
    }

    @Scheduled(every = "1h", identity = "claims-tidy")
    @RunOnVirtualThread
    void tidy() {
        Instant now = clock.instant();
        database.transact(transaction -> {
            notices.tidy(transaction, now);
            signs.tidy(transaction, now);
        });
        database.run("delete from idempotency where created_at < now() - interval '2 days'");
    }
}
