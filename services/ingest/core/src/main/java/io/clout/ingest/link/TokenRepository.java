// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.vault.Vault;
import io.clout.ingest.network.Credential;
import io.clout.ingest.network.TokenSet;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps the tokens and keys of linked accounts, sealed. */
@ApplicationScoped
class TokenRepository {

    private static final Logger LOG = Logger.getLogger(TokenRepository.class);

    private static final String STORE = """
            insert into token (account_id, sealed) values ($1, $2)
            on conflict (account_id) do update set sealed = excluded.sealed
            """;

    private final Vault vault;

    TokenRepository(Vault vault) {
        this.vault = vault;
    }

    void store(SqlConnection transaction, String accountId, Credential credential) {
        JsonObject json = switch (credential) {
            case TokenSet tokens ->
                new JsonObject()
                        .put("access", tokens.accessToken())
                        .put("refresh", tokens.refreshToken())
                        .put("expires", tokens.expiresAt());
            case Credential.Key(String key) -> new JsonObject().put("key", key);
        };
        run(transaction, STORE, accountId, Buffer.buffer(vault.seal(json.encode(), place(accountId))));
    }

    /** Reads them and keeps other replicas from using or renewing them until the end of the transaction. */
    Optional<Credential> lock(SqlConnection transaction, String accountId) {
        return first(run(transaction, "select sealed from token where account_id = $1 for update", accountId))
                .flatMap(row -> open(row, accountId));
    }

    private Optional<Credential> open(Row row, String accountId) {
        try {
            var json = new JsonObject(vault.open(row.getBuffer("sealed").getBytes(), place(accountId)));
            return Optional.of(
                    json.containsKey("key")
                            ? new Credential.Key(json.getString("key"))
                            : new TokenSet(
                                    json.getString("access"), json.getString("refresh"), json.getInstant("expires")));
        } catch (GeneralSecurityException e) {
            // The person can repair it by signing in again; the operator should know that a key is gone.
            LOG.errorf("The keyset does not open the tokens of account %s", accountId);
            return Optional.empty();
        }
    }

    private static String place(String accountId) {
        return "token/" + accountId;
    }
}
