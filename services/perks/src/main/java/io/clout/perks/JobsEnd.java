// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Ends scheduled jobs first when the service stops: they would find the database's pool closed and call that an error. */
@ApplicationScoped
class JobsEnd {

    private final Scheduler scheduler;

    JobsEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        scheduler.pause();
    }
}
