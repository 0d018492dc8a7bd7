// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.clout.proto.profile.v1.ErasureStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Finishes erasures: what a crash left here, and the accounts at the identity provider. Any replica may do it; doing it twice is fine. */
@ApplicationScoped
class ErasureJobs {
    private static final Logger LOG = Logger.getLogger(ErasureJobs.class);

    private final Erasures erasures;
    private final SignInAccounts signIn;

    ErasureJobs(Erasures erasures, SignInAccounts signIn) {
        this.erasures = erasures;
        this.signIn = signIn;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void finish() {
        erasures.waitingFor(ErasureStore.ERASURE_STORE_PROFILE).forEach(erasures::eraseHere);
        if (signIn.enabled()) {
            for (var personId : erasures.waitingFor(ErasureStore.ERASURE_STORE_SIGN_IN)) {
                removeSignIn(personId);
            }
        }
    }

    /** One account that cannot be removed holds up no other. */
    private void removeSignIn(String personId) {
        try {
            signIn.remove(personId);
            erasures.answered(personId, ErasureStore.ERASURE_STORE_SIGN_IN, Instant.now());
        } catch (SignInUnavailable e) {
            LOG.warnf("An account at the identity provider could not be removed; trying again: %s", e.getMessage());
        }
    }
}
