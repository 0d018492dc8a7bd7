// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Runs blocking work of gRPC calls on virtual threads. Who calls is read before, on the thread that the call came on. */
@ApplicationScoped
class Work {
    private final ExecutorService virtualThreads;

    Work(@VirtualThreads ExecutorService virtualThreads) {
        this.virtualThreads = virtualThreads;
    }

    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(virtualThreads);
    }
}
