// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static io.clout.common.postgres.Database.first;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.common.vault.Vault;
import io.clout.proto.signal.v1.Network;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps sign-ins that have begun, for ten minutes and one use. */
@ApplicationScoped
class PendingLinkRepository {

    private static final String PLACE = "pending_link";
    private static final String ADD = """
            insert into pending_link (state_hash, person_id, network, verifier, redirect_uri, expires_at)
            values ($1, $2, $3, $4, $5, $6)
            """;
    private static final String TAKE = """
            delete from pending_link where state_hash = $1 and person_id = $2 and network = $3 and expires_at > $4
            returning verifier, redirect_uri
            """;

    private final Database database;
    private final Vault vault;

    PendingLinkRepository(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void add(String personId, Network network, PendingLink link, Instant expiresAt) {
        database.run(
                ADD,
                Buffer.buffer(PendingLink.hash(link.state())),
                personId,
                NetworkName.of(network),
                Buffer.buffer(vault.seal(link.verifier(), PLACE)),
                link.redirectUri(),
                expiresAt.atOffset(ZoneOffset.UTC));
    }

    /** Removes and returns a sign-in; empty if the state is unknown, used, expired, or belongs to another network or person. */
    Optional<PendingLink> take(String personId, Network network, String state, Instant now) {
        return first(database.run(
                        TAKE,
                        Buffer.buffer(PendingLink.hash(state)),
                        personId,
                        NetworkName.of(network),
                        now.atOffset(ZoneOffset.UTC)))
                .flatMap(row -> {
                    try {
                        String verifier = vault.open(row.getBuffer("verifier").getBytes(), PLACE);
                        return Optional.of(new PendingLink(state, verifier, row.getString("redirect_uri")));
                    } catch (GeneralSecurityException e) {
                        return Optional.empty(); // the key changed within these minutes; the person begins again
                    }
                });
    }

    void removeExpired(Instant now) {
        database.run("delete from pending_link where expires_at <= $1", now.atOffset(ZoneOffset.UTC));
    }
}
