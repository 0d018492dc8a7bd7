// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.link.Tokens;
import io.clout.ingest.network.Networks;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.ObservationRules;
import io.clout.ingest.network.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads one page of an account. What the network refuses for good, or fails at again and again, is left out: nothing else waits for it. */
@ApplicationScoped
class PageReader {

    private static final Logger LOG = Logger.getLogger(PageReader.class);

    private final Networks networks;
    private final Tokens tokens;
    private final Clock clock;

    PageReader(Networks networks, Tokens tokens, Clock clock) {
        this.networks = networks;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A page, or the one behind it.
     *
     * @param refusal why it was left out; empty if it was read
     */
    record Read(Page page, Optional<NetworkFailure> refusal) {}

    /**
     * @param isStuck whether the network failed more than once at this page
     * @throws NetworkFailure if the account cannot be read (now)
     */
    Read read(LinkedAccount account, String cursor, boolean isStuck) throws NetworkFailure {
        Access access = tokens.access(account);
        try {
            return fetch(account, access, cursor);
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.TOKEN_REVOKED) {
                return without(account, cursor, e, isStuck);
            }
            if (access instanceof Access.Public) {
                var kept = new NetworkFailure(Kind.NOT_ALLOWED, "the network keeps it to members");
                return without(account, cursor, kept, isStuck);
            }
            return again(account, tokens.renewed(account, access), cursor, isStuck);
        }
    }

    private Read again(LinkedAccount account, Access renewed, String cursor, boolean isStuck) throws NetworkFailure {
        try {
            return fetch(account, renewed, cursor);
        } catch (NetworkFailure e) {
            return without(account, cursor, e, isStuck);
        }
    }

    private Read fetch(LinkedAccount account, Access access, String cursor) throws NetworkFailure {
        Page page = networks.of(account.network()).fetch(account.external(), access, cursor);
        Instant now = clock.instant();
        List<NotMeasured> breaches = page.observations().stream()
                .flatMap(observation -> ObservationRules.breach(observation, now).stream())
                .toList();
        return new Read(page.without(breaches), Optional.empty());
    }

    private Read without(LinkedAccount account, String cursor, NetworkFailure refusal, boolean isStuck)
            throws NetworkFailure {
        if (!refusal.kind().isLasting() && !(isStuck && refusal.kind() == Kind.NETWORK_DOWN)) {
            throw refusal;
        }
        Page behind = networks.of(account.network()).without(cursor, refusal).orElseThrow(() -> refusal);
        LOG.infof("Account %s is read without what was refused: %s", account.id(), refusal.getMessage());
        return new Read(behind, Optional.of(refusal));
    }
}
