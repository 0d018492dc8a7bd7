// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.grpc.Status;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The facts of people in PostgreSQL. */
@ApplicationScoped
public class FactRepository {

    private static final String SELECT = """
            select f.*, b.brands, b.days, (select cuts from audience_scale) as cuts from person_fact f, lateral (
                select array_agg(brand_id) as brands, array_agg(day) as days from (
                    select brand_id, min((granted_at at time zone 'UTC')::date) as day
                    from claim join campaign on campaign.id = campaign_id
                    where person_id = f.person_id and claim.state = 'CLAIM_STATE_GRANTED' group by brand_id) granted) b
            """;

    private static final int PAGE = 5_000;

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** All that is known of a person; of someone who never was seen, nothing is. */
    public PersonFacts find(SqlClient client, String personId) {
        return first(client, SELECT + "where f.person_id = $1", personId);
    }

    /** As {@link #find}, and nothing of it changes until the transaction ends: neither withdrawal nor erasure comes between. */
    public PersonFacts lock(SqlConnection transaction, String personId) {
        return first(transaction, SELECT + "where f.person_id = $1 for share of f", personId);
    }

    private static PersonFacts first(SqlClient client, String sql, String personId) {
        return Database.first(Database.run(client, sql, personId))
                .map(FactRows::facts)
                .orElseGet(() -> PersonFacts.unknown(personId));
    }

    /** Those of these people who are known. */
    public List<PersonFacts> find(SqlClient client, List<String> people) {
        return rows(client, SELECT + "where f.person_id = any($1)", (Object) people.toArray(String[]::new));
    }

    /** Gives everyone who consented, page by page. */
    public void forEach(SqlClient client, Consumer<List<PersonFacts>> page) {
        String after = "";
        while (true) {
            List<PersonFacts> people = rows(
                    client, SELECT + "where f.person_id > $1 and consented order by f.person_id limit " + PAGE, after);
            if (people.isEmpty()) {
                return;
            }
            page.accept(people);
            after = people.getLast().personId();
        }
    }

    private static List<PersonFacts> rows(SqlClient client, String sql, Object parameter) {
        return Database.run(client, sql, parameter).stream()
                .map(FactRows::facts)
                .toList();
    }

    /**
     * Replaces what a person declared.
     *
     * @return as stored
     * @throws Problem {@code consent-required} if the person has not agreed to be scored: nothing is kept of those who have not
     */
    public DeclaredFacts declare(SqlConnection transaction, String personId, DeclaredFacts declared) {
        String sql = """
                update person_fact set declared = $2, declared_at = clock_timestamp()
                where person_id = $1 and consented returning *""";
        byte[] bytes = declared.toByteArray();
        return Database.first(Database.run(transaction, sql, personId, Buffer.buffer(bytes)))
                .map(FactRows::declared)
                .orElseThrow(() -> new Problem(
                        "consent-required", Status.Code.FAILED_PRECONDITION, "Agree to how Clout uses data first."));
    }

    /**
     * What people declared, newest state.
     *
     * @param until what to ask for next: a little before the newest, since transactions do not end in the order in which they looked at the clock
     */
    public record Declared(Map<String, DeclaredFacts> people, Instant until) {}

    /** Who declared something since an instant. */
    public Declared declaredSince(SqlClient client, Instant since) {
        Map<String, DeclaredFacts> people = new LinkedHashMap<>();
        Instant newest = since.plus(LONGEST_TRANSACTION);
        for (Row row : Database.run(
                client, "select * from person_fact where declared_at > $1", since.atOffset(ZoneOffset.UTC))) {
            DeclaredFacts declared = FactRows.declared(row);
            people.put(row.getString("person_id"), declared);
            Instant at = Timestamps.instant(declared.getDeclaredAt());
            newest = at.isAfter(newest) ? at : newest;
        }
        return new Declared(people, newest.minus(LONGEST_TRANSACTION));
    }

    /** Stores what {@code accounts.v1} says. Who withdraws consent is forgotten but for that. */
    void storeAccounts(SqlConnection transaction, AccountFacts accounts) {
        Database.run(
                transaction,
                """
                insert into person_fact (person_id, consented, accounts_version, networks, oldest_link, accounts_as_of)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (person_id) do update
                set consented = excluded.consented, accounts_version = excluded.accounts_version,
                    networks = excluded.networks, oldest_link = excluded.oldest_link, accounts_as_of = excluded.accounts_as_of
                where person_fact.accounts_version < excluded.accounts_version""",
                accounts.personId(),
                accounts.consented(),
                accounts.version(),
                accounts.networks().stream().map(network -> network.getNumber()).toArray(Integer[]::new),
                accounts.oldestLink().map(link -> link.atOffset(ZoneOffset.UTC)).orElse(null),
                accounts.asOf().atOffset(ZoneOffset.UTC));
        Database.run(transaction, """
                update person_fact set score_tenths = null, audience = null, score_as_of = 'epoch',
                    topics = '{}', expertise = '{}', topics_as_of = 'epoch', declared = null, declared_at = null
                where person_id = $1 and not consented""", accounts.personId());
    }

    /** Stores what {@code scores.v1} says, all in one statement; scores older than those that are known change nothing. */
    void storeScores(SqlClient client, List<ScoreFact> scores) {
        if (scores.isEmpty()) {
            return;
        }
        Database.run(
                client,
                """
                insert into person_fact as f (person_id, score_tenths, audience, score_as_of)
                select * from unnest($1::text[], $2::smallint[], $3::integer[], $4::timestamptz[])
                on conflict (person_id) do update
                set score_tenths = excluded.score_tenths, audience = excluded.audience, score_as_of = excluded.score_as_of
                where f.score_as_of <= excluded.score_as_of""",
                scores.stream().map(ScoreFact::personId).toArray(String[]::new),
                scores.stream().map(score -> (short) score.tenths()).toArray(Short[]::new),
                scores.stream()
                        .map(score ->
                                score.audience().isPresent() ? score.audience().getAsInt() : null)
                        .toArray(Integer[]::new),
                scores.stream()
                        .map(score -> score.asOf().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }

    /** There is no score of these people any more; who is known by a score alone is forgotten. */
    void forgetScores(SqlClient client, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        Object ids = people.toArray(String[]::new);
        Database.run(client, "delete from person_fact where person_id = any($1) and accounts_version = 0", ids);
        Database.run(
                client,
                "update person_fact set score_tenths = null, audience = null, score_as_of = 'epoch' where person_id = any($1)",
                ids);
    }

    /** Removes everything of a person. */
    void erase(SqlConnection transaction, String personId) {
        Database.run(transaction, "delete from person_fact where person_id = $1", personId);
    }

    /** The scale that holds now; {@link AudienceScale#NONE} before there is one. */
    public AudienceScale scale(SqlClient client) {
        return Database.first(Database.run(client, "select cuts from audience_scale"))
                .map(FactRows::scale)
                .orElse(AudienceScale.NONE);
    }

    /** Recomputes the scale from everyone who consented, unless it was made within the last hour. */
    void renewScale(SqlConnection transaction) {
        Database.run(transaction, "select pg_advisory_xact_lock(hashtext('audience_scale'))");
        Database.run(transaction, """
                insert into audience_scale (cuts, made_at)
                select percentile_disc((select array_agg(p / 100.0::float8 order by p) from generate_series(1, 100) p))
                    within group (order by audience), now()
                from person_fact where consented and audience is not null having count(*) > 0
                on conflict (one) do update set cuts = excluded.cuts, made_at = excluded.made_at
                where audience_scale.made_at < now() - interval '1 hour'""");
    }
}
