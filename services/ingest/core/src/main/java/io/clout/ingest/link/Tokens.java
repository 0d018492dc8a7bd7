// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.ingest.Connector;
import io.clout.ingest.Database;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives out access tokens that work, renewing them when needed.
 *
 * <p>Networks rotate refresh tokens: each works once. Renewing therefore happens under a lock on the row (two replicas never renew
 * the same token) and the answer is committed before anything else is done with it. If the process dies between the network's
 * answer and the commit, the old token is spent and the person is asked to sign in again; no order of steps can avoid that.
 */
@ApplicationScoped
public class Tokens {

    private final Connector connector;
    private final Database database;
    private final TokenRepository tokens;
    private final OAuthClient oauth;
    private final Clock clock;

    Tokens(Connector connector, Database database, TokenRepository tokens, OAuthClient oauth, Clock clock) {
        this.connector = connector;
        this.database = database;
        this.tokens = tokens;
        this.oauth = oauth;
        this.clock = clock;
    }

    public void store(SqlConnection transaction, String accountId, TokenSet fresh) {
        tokens.store(transaction, accountId, fresh);
    }

    /** A token that has not expired. */
    public String accessToken(String accountId) throws NetworkFailure {
        return usable(accountId, known -> known.isFreshAt(clock.instant()));
    }

    /**
     * A token to use after the network refused one before its time.
     *
     * @param refused the token that was refused; if another replica has renewed it meanwhile, the new one is returned
     */
    public String renewed(String accountId, String refused) throws NetworkFailure {
        return usable(accountId, known -> !known.accessToken().equals(refused));
    }

    private String usable(String accountId, Predicate<TokenSet> isUsable) throws NetworkFailure {
        return database.inTransaction(transaction -> locked(transaction, accountId, isUsable))
                .get();
    }

    private Attempt locked(SqlConnection transaction, String accountId, Predicate<TokenSet> isUsable) {
        Optional<TokenSet> known = tokens.lock(transaction, accountId);
        if (known.isEmpty()) {
            return () -> {
                throw new NetworkFailure(Kind.TOKEN_REVOKED, "there is no token of account " + accountId);
            };
        }
        if (isUsable.test(known.get())) {
            return known.get()::accessToken;
        }
        try {
            TokenSet fresh = oauth.refresh(settings(), known.get().refreshToken());
            tokens.store(transaction, accountId, fresh);
            return fresh::accessToken;
        } catch (NetworkFailure e) {
            return () -> {
                throw e;
            };
        }
    }

    private OAuthSettings settings() throws NetworkFailure {
        return connector
                .oauth()
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_ALLOWED, "the operator's app is no longer configured"));
    }

    /** Carries a checked exception out of the transaction. */
    @FunctionalInterface
    private interface Attempt {
        String get() throws NetworkFailure;
    }
}
