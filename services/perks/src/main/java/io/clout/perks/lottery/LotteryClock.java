// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes and draws lotteries in time. */
@ApplicationScoped
class LotteryClock {

    private final Lotteries lotteries;

    LotteryClock(Lotteries lotteries) {
        this.lotteries = lotteries;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "lotteries")
    @RunOnVirtualThread
    void tick() {
        lotteries.advance();
    }
}
