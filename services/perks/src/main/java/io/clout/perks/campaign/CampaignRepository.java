// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import com.google.protobuf.Timestamp;
import io.clout.common.time.Timestamps;
import io.clout.perks.Columns;
import io.clout.perks.PageToken;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes campaigns. */
@ApplicationScoped
public class CampaignRepository {

    private static final String ADD = """
            insert into campaign (id, brand_id, content, state, quantity, fulfilment, allocation, opens_at, closes_at, secret, demo, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;
    private static final String STORE = """
            update campaign set content = $2, state = $3, quantity = $4, fulfilment = $5, allocation = $6, opens_at = $7, closes_at = $8,
                state_reason = $9, version = $10, low = false,
                submitted_at = case when $3 = 'CAMPAIGN_STATE_SUBMITTED' then $11::timestamptz else submitted_at end
            where id = $1
            """;
    private static final String EDITION = """
            insert into campaign_edition (campaign_id, version, content) values ($1, $2, $3) on conflict do nothing
            """;
    private static final String LIST = """
            select * from campaign where brand_id = $1 and ($2 = '' or state = $2) and (created_at, id) < ($3, $4)
            order by created_at desc, id desc limit $5
            """;
    private static final String SUBMITTED = """
            select * from campaign where state = 'CAMPAIGN_STATE_SUBMITTED' and (submitted_at, id) > ($1, $2)
            order by submitted_at, id limit $3
            """;
    private static final String DUE = """
            select * from campaign where state in ('CAMPAIGN_STATE_LIVE', 'CAMPAIGN_STATE_PAUSED') and closes_at <= $1
                and allocation <> 'ALLOCATION_LOTTERY'
            limit 1 for update skip locked
            """;

    /** A campaign, without a check of who asks. */
    public Optional<StoredCampaign> find(SqlClient client, UUID campaignId) {
        return first(run(client, "select * from campaign where id = $1", campaignId))
                .map(StoredCampaign::of);
    }

    /** These campaigns, in their order; those that are gone are left out. */
    public List<StoredCampaign> find(SqlClient client, List<UUID> ids) {
        return campaigns(run(
                client,
                "select c.* from unnest($1::uuid[]) with ordinality as given (id, nr) join campaign c on c.id = given.id order by nr",
                (Object) ids.toArray(UUID[]::new)));
    }

    /** A campaign as it stays until the end of the transaction; others may read it likewise. */
    public Optional<StoredCampaign> hold(SqlConnection transaction, UUID campaignId) {
        return first(run(transaction, "select * from campaign where id = $1 for share", campaignId))
                .map(StoredCampaign::of);
    }

    /** A campaign that nobody else changes or claims from until the end of the transaction. */
    public Optional<StoredCampaign> lock(SqlConnection transaction, UUID campaignId) {
        return first(run(transaction, "select * from campaign where id = $1 for update", campaignId))
                .map(StoredCampaign::of);
    }

    /** Locks a campaign whose window has closed, if there is one that no other replica is about to end. */
    Optional<StoredCampaign> lockDue(SqlConnection transaction, Instant now) {
        return first(run(transaction, DUE, Columns.time(now))).map(StoredCampaign::of);
    }

    /** What a campaign said when a claim was made. */
    public CampaignContent edition(SqlClient client, UUID campaignId, long version) {
        return first(run(
                        client,
                        "select content from campaign_edition where campaign_id = $1 and version = $2",
                        campaignId,
                        version))
                .map(row -> StoredCampaign.content(row.getBuffer("content").getBytes()))
                .orElseThrow(() -> new IllegalStateException("campaign " + campaignId + " has no edition " + version));
    }

    void add(SqlConnection transaction, StoredCampaign campaign) {
        CampaignContent content = campaign.content();
        run(transaction, ADD, Tuple.from(new Object[] {
            campaign.id(),
            campaign.brandId(),
            Buffer.buffer(content.toByteArray()),
            campaign.state().name(),
            content.getQuantity(),
            content.getFulfilment().name(),
            content.getAllocation().name(),
            time(content.hasOpensAt(), content.getOpensAt()),
            time(content.hasClosesAt(), content.getClosesAt()),
            Buffer.buffer(campaign.secret()),
            campaign.demo(),
            Columns.time(campaign.createdAt())
        }));
    }

    /** Stores a change, and from when people know of the campaign also its edition. */
    void store(SqlConnection transaction, StoredCampaign campaign, Instant now) {
        CampaignContent content = campaign.content();
        run(transaction, STORE, Tuple.from(new Object[] {
            campaign.id(),
            Buffer.buffer(content.toByteArray()),
            campaign.state().name(),
            content.getQuantity(),
            content.getFulfilment().name(),
            content.getAllocation().name(),
            time(content.hasOpensAt(), content.getOpensAt()),
            time(content.hasClosesAt(), content.getClosesAt()),
            campaign.stateReason(),
            campaign.version(),
            Columns.time(now)
        }));
        if (campaign.isShown()) {
            run(transaction, EDITION, campaign.id(), campaign.version(), Buffer.buffer(content.toByteArray()));
        }
    }

    PageToken.Page<StoredCampaign> list(
            SqlClient client, UUID brandId, CampaignState state, String token, int pageSize) {
        PageToken after = PageToken.newestFirst(token);
        int size = PageToken.size(pageSize);
        String wanted = state == CampaignState.CAMPAIGN_STATE_UNSPECIFIED ? "" : state.name();
        var rows = run(client, LIST, brandId, wanted, Columns.time(after.at()), after.id(), size + 1);
        return PageToken.page(campaigns(rows), size, campaign -> new PageToken(campaign.createdAt(), campaign.id()));
    }

    PageToken.Page<Submitted> listSubmitted(SqlClient client, String token, int pageSize) {
        PageToken after = PageToken.oldestFirst(token);
        int size = PageToken.size(pageSize);
        var rows = run(client, SUBMITTED, Columns.time(after.at()), after.id(), size + 1);
        List<Submitted> submitted = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Submitted(StoredCampaign.of(row), Columns.instant(row, "submitted_at")))
                .toList();
        return PageToken.page(
                submitted,
                size,
                last -> new PageToken(last.at(), last.campaign().id()));
    }

    /** A campaign that waits for a decision, and since when. */
    record Submitted(StoredCampaign campaign, Instant at) {}

    private static List<StoredCampaign> campaigns(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(StoredCampaign::of)
                .toList();
    }

    private static @Nullable OffsetDateTime time(boolean present, Timestamp timestamp) {
        return present ? Columns.time(Timestamps.instant(timestamp)) : null;
    }
}
