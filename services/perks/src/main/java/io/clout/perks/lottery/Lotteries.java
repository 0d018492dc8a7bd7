// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.campaign.CampaignMoved;
import io.clout.perks.campaign.CampaignProblems;
import io.clout.perks.campaign.CampaignSecrets;
import io.clout.perks.campaign.Campaigns;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimChanges;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.StoredClaim;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.EnterBeaconRequest;
import io.clout.proto.perk.v1.LotterySeed;
import io.grpc.Status.Code;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds lotteries. The seed is made, and its hash published, when the campaign goes live; the entries are fixed when they close; then, and
 * where one is announced not before the public random value is there, the winners are drawn. Any replica may do each step at any time.
 */
@ApplicationScoped
public class Lotteries {

    private static final int SEED_BYTES = 32;

    private static final String ANNOUNCE = """
            insert into lottery (campaign_id, seed_hash, seed, record) values ($1, $2, $3, $4) on conflict do nothing
            """;
    private static final String TO_CLOSE = """
            select c.* from campaign c join lottery l on l.campaign_id = c.id
            where l.closed_at is null and c.closes_at <= $1 and c.state in ('CAMPAIGN_STATE_LIVE', 'CAMPAIGN_STATE_PAUSED')
            limit 1 for update of c, l skip locked
            """;
    private static final String TO_DRAW = """
            select c.*, l.seed, l.record, l.beacon_source, l.beacon_value from campaign c join lottery l on l.campaign_id = c.id
            where l.closed_at is not null and l.drawn_at is null
                and (l.beacon_value is not null or l.record::json ->> 'seed_from' = 'committed')
                and c.state in ('CAMPAIGN_STATE_LIVE', 'CAMPAIGN_STATE_PAUSED')
            limit 1 for update of c, l skip locked
            """;
    private static final String BEACON = """
            update lottery set beacon_source = $2, beacon_value = $3
            where campaign_id = $1 and closed_at is not null and beacon_value is null
                and record::json ->> 'seed_from' = 'committed-and-beacon'
            """;

    private final Database database;
    private final Campaigns lives;
    private final ClaimRepository claims;
    private final ClaimChanges changes;
    private final Entrants entrants;
    private final CampaignSecrets secrets;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Lotteries(
            Database database,
            Campaigns lives,
            ClaimRepository claims,
            ClaimChanges changes,
            Entrants entrants,
            CampaignSecrets secrets,
            Vault vault,
            Clock clock) {
        this.database = database;
        this.lives = lives;
        this.claims = claims;
        this.changes = changes;
        this.entrants = entrants;
        this.secrets = secrets;
        this.vault = vault;
        this.clock = clock;
    }

    /** Commits to a seed before anybody can enter. */
    void moved(@Observes CampaignMoved moved) {
        StoredCampaign campaign = moved.campaign();
        if (!campaign.isLottery() || campaign.state() != CampaignState.CAMPAIGN_STATE_LIVE) {
            return;
        }
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        String hash = DrawRule.commitment(seed);
        var announced = DrawRecord.announced(
                campaign.id().toString(), seedFrom(campaign), campaign.content().getQuantity(), hash);
        run(
                moved.transaction(),
                ANNOUNCE,
                campaign.id(),
                Buffer.buffer(HexFormat.of().parseHex(hash)),
                Buffer.buffer(vault.seal(seed, place(campaign.id()))),
                announced.json());
    }

    private static String seedFrom(StoredCampaign campaign) {
        return campaign.content().getLotterySeed() == LotterySeed.LOTTERY_SEED_BEACON
                ? DrawRecord.COMMITTED_AND_BEACON
                : DrawRecord.COMMITTED;
    }

    /** Closes the entries of lotteries whose window has closed, and draws those that can be drawn, one a transaction. */
    void advance() {
        while (database.inTransaction(this::closeOne)) {
            // The next one.
        }
        while (database.inTransaction(this::drawOne)) {
            // The next one.
        }
    }

    private boolean closeOne(SqlConnection transaction) {
        Optional<StoredCampaign> due =
                first(run(transaction, TO_CLOSE, Columns.time(clock.instant()))).map(StoredCampaign::of);
        due.ifPresent(campaign -> {
            var hashes = secrets.hashes(campaign);
            List<String> entries = entrants.settle(transaction, campaign).stream()
                    .map(claim -> hashes.entry(claim.id()))
                    .toList();
            DrawRecord open =
                    DrawRecord.parse(record(transaction, campaign.id()).orElseThrow());
            DrawRecord closed = open.closed(
                    clock.instant().toString(), entries, campaign.content().getQuantity());
            run(
                    transaction,
                    "update lottery set closed_at = $2, entries = $3, record = $4 where campaign_id = $1",
                    campaign.id(),
                    Columns.time(clock.instant()),
                    closed.entries().toArray(String[]::new),
                    closed.json());
        });
        return due.isPresent();
    }

    private boolean drawOne(SqlConnection transaction) {
        Optional<Row> due = first(run(transaction, TO_DRAW));
        due.ifPresent(row -> draw(transaction, StoredCampaign.of(row), row));
        return due.isPresent();
    }

    private void draw(SqlConnection transaction, StoredCampaign campaign, Row row) {
        DrawRecord drawn = DrawRecord.parse(row.getString("record"))
                .drawn(
                        seed(campaign.id(), row.getBuffer("seed").getBytes()),
                        Optional.ofNullable(row.getString("beacon_source")).orElse(""),
                        Optional.ofNullable(row.getString("beacon_value")).orElse(""));
        var hashes = secrets.hashes(campaign);
        Map<String, StoredClaim> waiting = new HashMap<>();
        claims.lockAllWaiting(transaction, campaign.id())
                .forEach(claim -> waiting.put(hashes.entry(claim.id()), claim));
        for (String winner : drawn.winners()) {
            // Who left after the entries were closed has no claim any more, and the unit stays free.
            StoredClaim claim = waiting.get(winner);
            if (claim != null && !changes.grantFree(transaction, campaign, claim)) {
                throw new IllegalStateException("lottery " + campaign.id() + " has fewer units than winners");
            }
        }
        run(
                transaction,
                "update lottery set drawn_at = $2, record = $3 where campaign_id = $1",
                campaign.id(),
                Columns.time(clock.instant()),
                drawn.json());
        lives.endDrawn(transaction, campaign);
    }

    /** Takes the public random value of a lottery whose entries are closed. */
    public void enterBeacon(Actor actor, EnterBeaconRequest request) {
        actor.requireOperator();
        if (request.getSource().isBlank() || request.getSource().length() > 200) {
            throw Problem.invalid("beacon-invalid", "source", "1 to 200 characters.");
        }
        if (request.getValue().strip().length() < 16 || request.getValue().length() > 200) {
            throw Problem.invalid("beacon-invalid", "value", "16 to 200 characters.");
        }
        int entered = database.run(
                        BEACON,
                        CampaignProblems.id(request.getCampaignId()),
                        request.getSource().strip(),
                        request.getValue().strip())
                .rowCount();
        if (entered == 0) {
            throw new Problem(
                    "beacon-refused",
                    Code.FAILED_PRECONDITION,
                    "This lottery needs no public value, has one already, or its entries are not closed yet.");
        }
    }

    /** The public record of a lottery. */
    public String record(String campaignId) {
        return database.inTransaction(transaction ->
                record(transaction, CampaignProblems.id(campaignId)).orElseThrow(CampaignProblems::notFound));
    }

    private static Optional<String> record(SqlConnection transaction, UUID campaignId) {
        return first(run(transaction, "select record from lottery where campaign_id = $1", campaignId))
                .map(row -> row.getString("record"));
    }

    private String seed(UUID campaignId, byte[] sealed) {
        try {
            return vault.open(sealed, place(campaignId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset does not open the seed of lottery " + campaignId, e);
        }
    }

    private static String place(UUID campaignId) {
        return "seed/" + campaignId;
    }
}
