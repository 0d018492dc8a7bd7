// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.perks.Columns;
import io.clout.perks.PageToken;
import io.clout.proto.perk.v1.ClaimState;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads and writes claims. */
@ApplicationScoped
public class ClaimRepository {

    /** One claim for a person and campaign: who gave an earlier one back goes to the end of the queue with the same row. */
    private static final String ASK = """
            insert into claim (id, campaign_id, person_id, state, edition, asked_at, disclosure, share_posts, display_name)
            values ($1, $2, $3, 'CLAIM_STATE_WAITING', $4, $5, $6, $7, $8)
            on conflict (campaign_id, person_id) do update set state = 'CLAIM_STATE_WAITING', version = claim.version + 1,
                edition = excluded.edition, place = nextval('claim_place'), asked_at = excluded.asked_at, granted_at = null,
                reason = '', may_ask_again = false, disclosure = excluded.disclosure, share_posts = excluded.share_posts,
                display_name = excluded.display_name
            where claim.may_ask_again
            returning *
            """;

    private static final String GRANT = """
            update claim set state = 'CLAIM_STATE_GRANTED', version = version + 1, granted_at = $2, offer_ends_at = null
            where id = $1 returning *
            """;
    private static final String OFFER = """
            update claim set state = 'CLAIM_STATE_OFFERED', version = version + 1, offer_ends_at = $2 where id = $1 returning *
            """;
    private static final String CLOSE = """
            update claim set state = $2, version = version + 1, offer_ends_at = null, reason = $3, may_ask_again = $4, address = null
            where id = $1 returning *
            """;
    private static final String OF_PERSON = """
            select * from claim where person_id = $1 and (asked_at, id) < ($2, $3) order by asked_at desc, id desc limit $4
            """;
    private static final String OF_CAMPAIGN = """
            select * from claim where campaign_id = $1 and (asked_at, id) < ($2, $3) order by asked_at desc, id desc limit $4
            """;
    private static final String NEXT_WAITING = """
            select * from claim where campaign_id = $1 and state = 'CLAIM_STATE_WAITING' and place > $2 order by place limit 1
            """;
    private static final String LAPSED = """
            select * from claim where state = 'CLAIM_STATE_OFFERED' and offer_ends_at <= $1
            order by offer_ends_at limit 100 for update skip locked
            """;

    /** What a person asks for and agrees to. */
    record Ask(
            UUID campaignId,
            String personId,
            long edition,
            Instant at,
            String disclosure,
            boolean sharePosts,
            Optional<String> displayName) {}

    /** Puts a person into the queue; empty if the person has a claim, or had one that was taken away. */
    Optional<StoredClaim> ask(SqlConnection transaction, Ask ask) {
        return first(run(transaction, ASK, Tuple.from(new Object[] {
                    UUID.randomUUID(),
                    ask.campaignId(),
                    ask.personId(),
                    ask.edition(),
                    Columns.time(ask.at()),
                    ask.disclosure(),
                    ask.sharePosts(),
                    ask.displayName().orElse(null)
                })))
                .map(StoredClaim::of);
    }

    StoredClaim granted(SqlConnection transaction, UUID claimId, Instant at) {
        return StoredClaim.of(
                run(transaction, GRANT, claimId, Columns.time(at)).iterator().next());
    }

    StoredClaim offered(SqlConnection transaction, UUID claimId, Instant endsAt) {
        return StoredClaim.of(run(transaction, OFFER, claimId, Columns.time(endsAt))
                .iterator()
                .next());
    }

    /**
     * Ends a claim, whose address goes with it.
     *
     * @param mayAskAgain whether its person may ask for the same perk again
     */
    StoredClaim closed(SqlConnection transaction, UUID claimId, ClaimState state, String reason, boolean mayAskAgain) {
        return StoredClaim.of(run(transaction, CLOSE, claimId, state.name(), reason, mayAskAgain)
                .iterator()
                .next());
    }

    /** A claim, without a check of who asks. */
    public Optional<StoredClaim> find(SqlClient client, UUID claimId) {
        return first(run(client, "select * from claim where id = $1", claimId)).map(StoredClaim::of);
    }

    /** A person's claim of a campaign. */
    public Optional<StoredClaim> find(SqlClient client, UUID campaignId, String personId) {
        return first(run(client, "select * from claim where campaign_id = $1 and person_id = $2", campaignId, personId))
                .map(StoredClaim::of);
    }

    /** A person's claims of campaigns, by campaign. */
    public Map<UUID, StoredClaim> find(SqlClient client, UUID[] campaigns, String personId) {
        return claims(run(
                        client,
                        "select * from claim where campaign_id = any ($1) and person_id = $2",
                        campaigns,
                        personId))
                .stream()
                .collect(Collectors.toMap(StoredClaim::campaignId, Function.identity()));
    }

    /** A claim that nobody else changes until the end of the transaction. */
    public Optional<StoredClaim> lock(SqlConnection transaction, UUID claimId) {
        return first(run(transaction, "select * from claim where id = $1 for update", claimId))
                .map(StoredClaim::of);
    }

    /** A waiting claim, locked; empty if it does not wait any more or another replica is at it. */
    Optional<StoredClaim> lockWaiting(SqlConnection transaction, UUID claimId) {
        return first(run(
                        transaction,
                        "select * from claim where id = $1 and state = 'CLAIM_STATE_WAITING' for update skip locked",
                        claimId))
                .map(StoredClaim::of);
    }

    /** The first claim of the queue behind a place. */
    Optional<StoredClaim> nextWaiting(SqlClient client, UUID campaignId, long place) {
        return first(run(client, NEXT_WAITING, campaignId, place)).map(StoredClaim::of);
    }

    /** Whether anyone who asked earlier still waits. */
    boolean isAnyBefore(SqlClient client, StoredClaim claim) {
        return nextWaiting(client, claim.campaignId(), 0)
                .filter(first -> first.place() < claim.place())
                .isPresent();
    }

    /** All that wait for a campaign, locked, in the order of asking. */
    public List<StoredClaim> lockAllWaiting(SqlConnection transaction, UUID campaignId) {
        return claims(run(
                transaction,
                "select * from claim where campaign_id = $1 and state = 'CLAIM_STATE_WAITING' order by place for update",
                campaignId));
    }

    /** All of a campaign to which a unit is offered, locked. */
    List<StoredClaim> lockOffered(SqlConnection transaction, UUID campaignId) {
        return claims(run(
                transaction,
                "select * from claim where campaign_id = $1 and state = 'CLAIM_STATE_OFFERED' order by place for update",
                campaignId));
    }

    /** Offers that were not accepted in time, locked, at most 100; those at which another replica is are left out. */
    List<StoredClaim> lockLapsed(SqlConnection transaction, Instant now) {
        return claims(run(transaction, LAPSED, Columns.time(now)));
    }

    /** All of a person, locked. */
    List<StoredClaim> lockAllOf(SqlConnection transaction, String personId) {
        return claims(run(transaction, "select * from claim where person_id = $1 order by id for update", personId));
    }

    /** How many wait before it, and it. */
    public int place(SqlClient client, StoredClaim claim) {
        return run(
                        client,
                        "select count(*) from claim where campaign_id = $1 and state = 'CLAIM_STATE_WAITING' and place <= $2",
                        claim.campaignId(),
                        claim.place())
                .iterator()
                .next()
                .getLong(0)
                .intValue();
    }

    /** Claims of a person, newest first. */
    public PageToken.Page<StoredClaim> ofPerson(SqlClient client, String personId, String token, int pageSize) {
        PageToken after = PageToken.newestFirst(token);
        int size = PageToken.size(pageSize);
        return page(run(client, OF_PERSON, personId, Columns.time(after.at()), after.id(), size + 1), size);
    }

    /** Claims of a campaign, newest first. */
    public PageToken.Page<StoredClaim> ofCampaign(SqlClient client, UUID campaignId, String token, int pageSize) {
        PageToken after = PageToken.newestFirst(token);
        int size = PageToken.size(pageSize);
        return page(run(client, OF_CAMPAIGN, campaignId, Columns.time(after.at()), after.id(), size + 1), size);
    }

    /** Rates a perk. */
    StoredClaim rated(SqlConnection transaction, UUID claimId, int rating, String feedback) {
        return StoredClaim.of(run(
                        transaction,
                        "update claim set rating = $2, feedback = nullif($3, '') where id = $1 returning *",
                        claimId,
                        (short) rating,
                        feedback)
                .iterator()
                .next());
    }

    private static PageToken.Page<StoredClaim> page(RowSet<Row> rows, int size) {
        return PageToken.page(claims(rows), size, claim -> new PageToken(claim.askedAt(), claim.id()));
    }

    private static List<StoredClaim> claims(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(StoredClaim::of)
                .toList();
    }
}
