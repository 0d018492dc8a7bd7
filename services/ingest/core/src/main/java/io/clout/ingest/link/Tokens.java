// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.postgres.Database;
import io.clout.ingest.Connector;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.NetworkFailure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

    public void store(SqlConnection transaction, String accountId, Credential fresh) {
        tokens.store(transaction, accountId, fresh);
    }

    /** What works by now. */
    public Access access(String accountId) throws NetworkFailure {
        var margin =
                connector.oauth().map(link -> link.settings().renewBefore()).orElse(Duration.ZERO);
        return usable(accountId, known -> known.lasts(clock.instant(), margin));
    }

    /**
     * What to use after the network refused something before its time.
     *
     * @param refused if it is a token and another replica has renewed it meanwhile, the new one is returned
     */
    public Access renewed(String accountId, Access refused) throws NetworkFailure {
        if (!(refused instanceof Access.Token(String accessToken))) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "what cannot be renewed was refused");
        }
        return usable(accountId, known -> !known.accessToken().equals(accessToken));
    }

    private Access usable(String accountId, Predicate<TokenSet> isUsable) throws NetworkFailure {
        return database.inTransaction(transaction -> locked(transaction, accountId, isUsable))
                .get();
    }

    private Attempt locked(SqlConnection transaction, String accountId, Predicate<TokenSet> isUsable) {
        Optional<Credential> known = tokens.lock(transaction, accountId);
        if (known.isEmpty()) {
            return () -> withoutCredential(accountId);
        }
        return switch (known.get()) {
            case Credential.Key(String key) -> () -> new Access.Key(key);
            case TokenSet held when isUsable.test(held) -> () -> new Access.Token(held.accessToken());
            case TokenSet held -> renew(transaction, accountId, held);
        };
    }

    private Access withoutCredential(String accountId) throws NetworkFailure {
        if (!connector.isPublic()) {
            throw new NetworkFailure(Kind.TOKEN_REVOKED, "there is no token of account " + accountId);
        }
        return new Access.Public();
    }

    private Attempt renew(SqlConnection transaction, String accountId, TokenSet held) {
        try {
            TokenSet fresh = oauth.renew(link(), held);
            tokens.store(transaction, accountId, fresh);
            return () -> new Access.Token(fresh.accessToken());
        } catch (NetworkFailure e) {
            return () -> {
                throw e;
            };
        }
    }

    private OAuthLink link() throws NetworkFailure {
        return connector
                .oauth()
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_ALLOWED, "the operator's app is no longer configured"));
    }

    /** Carries a checked exception out of the transaction. */
    @FunctionalInterface
    private interface Attempt {
        Access get() throws NetworkFailure;
    }
}
