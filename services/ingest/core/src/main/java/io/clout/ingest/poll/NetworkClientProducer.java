// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one client of this service's network. */
@ApplicationScoped
class NetworkClientProducer {

    @Produces
    @Singleton
    NetworkClient networkClient(PollConfig config, Allowance allowance, ReplyRules rules, Clock clock) {
        return new NetworkClient(config, allowance, rules, new Guards(), clock);
    }

    /** For networks that need no rules of their own. */
    @Produces
    @Singleton
    @DefaultBean
    ReplyRules standardRules() {
        return new ReplyRules() {};
    }
}
