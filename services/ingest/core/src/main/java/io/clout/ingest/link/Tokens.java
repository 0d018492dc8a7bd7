// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.Credential;
import io.clout.ingest.network.Networks;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.TokenSet;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Gives out what an account can be read with, renewing tokens when needed.
 *
 * <p>Networks rotate refresh tokens: each works once. Renewing therefore happens under a lock on the row (two replicas never renew
 * the same token) and the answer is committed before anything else is done with it. If the process dies between the network's
 * answer and the commit, the old token is spent and the person is asked to sign in again; no order of steps can avoid that.
 */
@ApplicationScoped
public class Tokens {

    /** Renewals of one network at the same time. */
    private static final int RENEWALS = 2;

    private final Map<Network, Semaphore> renewals = new ConcurrentHashMap<>();
    private final Networks networks;
    private final Database database;
    private final TokenRepository tokens;
    private final OAuthClient oauth;
    private final Clock clock;

    Tokens(Networks networks, Database database, TokenRepository tokens, OAuthClient oauth, Clock clock) {
        this.networks = networks;
        this.database = database;
        this.tokens = tokens;
        this.oauth = oauth;
        this.clock = clock;
    }

    /** Keeps what an account can be read with, and until when, if only the person can renew it. */
    public void store(SqlConnection transaction, Network network, String accountId, Credential fresh) {
        tokens.store(transaction, accountId, fresh);
        boolean isRenewable = !(fresh instanceof TokenSet token)
                || networks.of(network)
                        .oauth()
                        .map(link -> link.isRenewable(token))
                        .orElse(true);
        run(
                transaction,
                "update account set sign_in_by = $2 where id = $1",
                accountId,
                isRenewable ? null : ((TokenSet) fresh).expiresAt().atOffset(ZoneOffset.UTC));
    }

    /** What works now. */
    public Access access(LinkedAccount account) throws NetworkFailure {
        var margin = networks.of(account.network())
                .oauth()
                .map(link -> link.settings().renewBefore())
                .orElse(Duration.ZERO);
        return usable(account, known -> known.lasts(clock.instant(), margin));
    }

    /**
     * What to use after the network refused something before its time.
     *
     * @param refused if it is a token and another replica has renewed it meanwhile, the new one is returned
     */
    public Access renewed(LinkedAccount account, Access refused) throws NetworkFailure {
        if (!(refused instanceof Access.Token(String accessToken))) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "what cannot be renewed was refused");
        }
        return usable(account, known -> !known.accessToken().equals(accessToken));
    }

    /** A renewal holds a connection while the network answers; the bulkhead keeps connections for the other networks. */
    private Access usable(LinkedAccount account, Predicate<TokenSet> isUsable) throws NetworkFailure {
        Semaphore bulkhead = renewals.computeIfAbsent(account.network(), _ -> new Semaphore(RENEWALS));
        bulkhead.acquireUninterruptibly();
        try {
            return database.inTransaction(transaction -> locked(transaction, account, isUsable))
                    .get();
        } finally {
            bulkhead.release();
        }
    }

    private Attempt locked(SqlConnection transaction, LinkedAccount account, Predicate<TokenSet> isUsable) {
        Optional<Credential> known = tokens.lock(transaction, account.id());
        if (known.isEmpty()) {
            return () -> withoutCredential(account);
        }
        return switch (known.get()) {
            case Credential.Key(String key) -> () -> new Access.Key(key);
            case TokenSet held when isUsable.test(held) -> () -> new Access.Token(held.accessToken());
            case TokenSet held -> renew(transaction, account, held);
        };
    }

    private Access withoutCredential(LinkedAccount account) throws NetworkFailure {
        if (!networks.of(account.network()).isPublic()) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "there is no token of account " + account.id());
        }
        return new Access.Public();
    }

    private Attempt renew(SqlConnection transaction, LinkedAccount account, TokenSet held) {
        try {
            TokenSet fresh = oauth.renew(link(account.network()), held);
            store(transaction, account.network(), account.id(), fresh);
            return () -> new Access.Token(fresh.accessToken());
        } catch (NetworkFailure e) {
            return () -> {
                throw e;
            };
        }
    }

    private OAuthLink link(Network network) throws NetworkFailure {
        return networks.of(network)
                .oauth()
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_ALLOWED, "the operator's app is no longer configured"));
    }

    /** Carries a checked exception out of the transaction. */
    @FunctionalInterface
    private interface Attempt {
        Access get() throws NetworkFailure;
    }
}
