// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the proofs under way, one for each person and network. */
@ApplicationScoped
class ProofRepository {

    /** A proof of the same account that has not expired stays: its code may stand in its place already. */
    private static final String BEGIN = """
            insert into proof
            (person_id, id, network, external_id, handle, code, place, page, asked_at, expires_at, next_check_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)
            on conflict (person_id, network) do update set id = excluded.id, external_id = excluded.external_id,
            handle = excluded.handle, code = excluded.code, place = excluded.place, page = excluded.page, agreed = null,
            asked_at = excluded.asked_at, expires_at = excluded.expires_at, next_check_at = excluded.next_check_at
            where proof.external_id <> excluded.external_id or proof.expires_at <= excluded.asked_at or proof.agreed is false
            """;

    private static final String OF_PERSON =
            "select * from proof where person_id = $1 and expires_at > $2 and agreed is distinct from false and network = any($3)";
    private static final String TAKE_CHECK = """
            update proof set next_check_at = $3 where id = $1 and next_check_at <= $2 and expires_at > $2
            """;
    private static final String REVIEWS = """
            select * from proof where page is not null and agreed is null and expires_at > $1 and network = any($2)
            order by asked_at limit 100
            """;
    private static final String DECIDE = """
            update proof set agreed = $2 where id = $1 and network = $4 and page is not null and agreed is null and expires_at > $3
            """;

    private final Database database;

    ProofRepository(Database database) {
        this.database = database;
    }

    /** Begins a proof in place of the person's former one. */
    void begin(Proof proof) {
        database.run(
                BEGIN,
                proof.personId(),
                proof.id(),
                NetworkName.of(proof.network()),
                proof.account().id(),
                proof.account().handle(),
                proof.evidence() instanceof Evidence.Code ? proof.code() : null,
                proof.evidence() instanceof Evidence.Code(String place) ? place : null,
                proof.evidence() instanceof Evidence.Review(URI page) ? page.toString() : null,
                utc(proof.askedAt()),
                utc(proof.expiresAt()));
    }

    /** Those of a person at some networks. */
    List<Proof> ofPerson(String personId, Instant now, String... networks) {
        List<Proof> proofs = new ArrayList<>();
        database.run(OF_PERSON, personId, utc(now), networks).forEach(row -> proofs.add(proof(row)));
        return proofs;
    }

    /** Takes the right to check once; returns false if that was done a moment ago. */
    boolean takeCheck(UUID id, Instant now, Instant next) {
        return database.run(TAKE_CHECK, id, utc(now), utc(next)).rowCount() == 1;
    }

    void remove(UUID id) {
        database.run("delete from proof where id = $1", id);
    }

    List<Proof> reviews(Instant now, String... networks) {
        List<Proof> reviews = new ArrayList<>();
        database.run(REVIEWS, utc(now), networks).forEach(row -> reviews.add(proof(row)));
        return reviews;
    }

    /** Returns false if there is nothing to decide. */
    boolean decide(UUID id, Network network, boolean agreed, Instant now) {
        return database.run(DECIDE, id, agreed, utc(now), NetworkName.of(network))
                        .rowCount()
                == 1;
    }

    void removeExpired(Instant now) {
        database.run("delete from proof where expires_at <= $1", utc(now));
    }

    private static Proof proof(Row row) {
        String page = row.getString("page");
        Evidence evidence =
                page == null ? new Evidence.Code(row.getString("place")) : new Evidence.Review(URI.create(page));
        return new Proof(
                row.getUUID("id"),
                row.getString("person_id"),
                NetworkName.parse(row.getString("network")),
                new ExternalAccount(row.getString("external_id"), row.getString("handle")),
                evidence,
                page == null ? row.getString("code") : "",
                Boolean.TRUE.equals(row.getBoolean("agreed")),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
