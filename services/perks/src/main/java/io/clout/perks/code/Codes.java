// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.code;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.campaign.CampaignProblems;
import io.clout.perks.campaign.CampaignSecrets;
import io.clout.perks.campaign.Campaigns;
import io.clout.perks.campaign.StockRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimProblems;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.StoredClaim;
import io.clout.proto.perk.v1.AddCodesRequest;
import io.clout.proto.perk.v1.AddCodesResponse;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.RefusedLine;
import io.clout.proto.perk.v1.RefusedLineReason;
import io.clout.proto.perk.v1.ShowCodeResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Stores codes sealed, each for its campaign and unit, and shows one to whom it was granted. */
@ApplicationScoped
public class Codes {

    private static final int MOST_REFUSED = 100;
    private static final int MOST_LOOKS = 20;

    /** Codes stored by one statement. */
    private static final int CHUNK = 5_000;

    private static final String KNOWN = "select code_hash from unit where campaign_id = $1 and code_hash = any ($2)";
    private static final String WITHOUT = """
            select number from unit where campaign_id = $1 and not ready order by number limit $2
            """;
    private static final String STORE = """
            update unit set code = given.code, code_hash = given.hash, ready = true
            from unnest($2::integer[], $3::bytea[], $4::bytea[]) as given (number, code, hash)
            where campaign_id = $1 and unit.number = given.number
            """;
    private static final String LOOKS =
            "select at from look where claim_id = $1 and what = 'CODE' order by at limit $2";

    private final Database database;
    private final Campaigns campaigns;
    private final StockRepository stock;
    private final CampaignSecrets secrets;
    private final Claims claims;
    private final Vault vault;
    private final Clock clock;

    Codes(
            Database database,
            Campaigns campaigns,
            StockRepository stock,
            CampaignSecrets secrets,
            Claims claims,
            Vault vault,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.stock = stock;
        this.secrets = secrets;
        this.claims = claims;
        this.vault = vault;
        this.clock = clock;
    }

    /** Adds codes to the units that have none; what is wrong is reported by line, the rest is stored. */
    public AddCodesResponse add(Actor actor, AddCodesRequest request) {
        List<CodeLines.Line> lines = CodeLines.read(request.getCsv().toByteArray());
        return database.inTransaction(transaction -> {
            StoredCampaign campaign =
                    campaigns.lockForEditor(transaction, actor, request.getBrandId(), request.getCampaignId());
            requireOpen(campaign);
            if (campaign.content().getQuantity() > 0) {
                stock.resize(transaction, campaign);
            }
            var answer = AddCodesResponse.newBuilder();
            answer.setAdded(store(transaction, campaign, lines, answer));
            return answer.setCampaign(campaigns.message(transaction, campaign)).build();
        });
    }

    private static void requireOpen(StoredCampaign campaign) {
        if (!campaign.hasCodes() || !(campaign.isShown() || campaign.state() == CampaignState.CAMPAIGN_STATE_DRAFT)) {
            throw CampaignProblems.noCodes();
        }
    }

    private int store(
            SqlConnection transaction,
            StoredCampaign campaign,
            List<CodeLines.Line> lines,
            AddCodesResponse.Builder answer) {
        var hashes = secrets.hashes(campaign);
        List<Sealable> codes = new ArrayList<>();
        for (CodeLines.Line line : lines) {
            switch (line) {
                case CodeLines.Line.Good(long number, String code) ->
                    codes.add(new Sealable(number, code, Buffer.buffer(hashes.code(code))));
                case CodeLines.Line.Refused(long number, RefusedLineReason reason) -> refuse(answer, number, reason);
            }
        }
        Set<Buffer> known = known(transaction, campaign.id(), codes);
        Deque<Integer> units = new ArrayDeque<>(without(transaction, campaign.id(), codes.size()));
        List<Sealable> good = new ArrayList<>();
        for (Sealable code : codes) {
            if (known.contains(code.hash())) {
                refuse(answer, code.line(), RefusedLineReason.REFUSED_LINE_REASON_DUPLICATE);
            } else if (good.size() == units.size()) {
                refuse(answer, code.line(), RefusedLineReason.REFUSED_LINE_REASON_TOO_MANY);
            } else {
                good.add(code);
            }
        }
        for (int from = 0; from < good.size(); from += CHUNK) {
            seal(transaction, campaign.id(), good.subList(from, Math.min(from + CHUNK, good.size())), units);
        }
        return good.size();
    }

    /** A code of a line, and its hash. */
    private record Sealable(long line, String code, Buffer hash) {}

    private void seal(SqlConnection transaction, UUID campaignId, List<Sealable> codes, Deque<Integer> units) {
        var numbers = new Integer[codes.size()];
        var sealed = new Buffer[codes.size()];
        var hashes = new Buffer[codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            numbers[i] = units.removeFirst();
            sealed[i] = Buffer.buffer(vault.seal(codes.get(i).code(), place(campaignId, numbers[i])));
            hashes[i] = codes.get(i).hash();
        }
        run(transaction, STORE, campaignId, numbers, sealed, hashes);
    }

    private static Set<Buffer> known(SqlConnection transaction, UUID campaignId, List<Sealable> codes) {
        Set<Buffer> known = new HashSet<>();
        Buffer[] hashes = codes.stream().map(Sealable::hash).toArray(Buffer[]::new);
        for (Row row : run(transaction, KNOWN, campaignId, hashes)) {
            known.add(Buffer.buffer(row.getBuffer("code_hash").getBytes()));
        }
        return known;
    }

    private static List<Integer> without(SqlConnection transaction, UUID campaignId, int most) {
        return StreamSupport.stream(run(transaction, WITHOUT, campaignId, most).spliterator(), false)
                .map(row -> row.getInteger("number"))
                .toList();
    }

    private static void refuse(AddCodesResponse.Builder answer, long line, RefusedLineReason reason) {
        answer.setRefusedTotal(answer.getRefusedTotal() + 1);
        if (answer.getRefusedCount() < MOST_REFUSED) {
            answer.addRefused(RefusedLine.newBuilder().setLine((int) line).setReason(reason));
        }
    }

    /** The code of a claim, and who looked before; this look is recorded too. */
    public ShowCodeResponse show(Actor.Person person, String claimId) {
        return database.inTransaction(transaction -> {
            StoredClaim claim = claims.lockGranted(transaction, person, claimId);
            Row unit = first(run(
                            transaction,
                            "select number, code from unit where claim_id = $1 and code is not null",
                            claim.id()))
                    .orElseThrow(ClaimProblems::notGranted);
            var answer = ShowCodeResponse.newBuilder()
                    .setCode(open(
                            unit.getBuffer("code").getBytes(), place(claim.campaignId(), unit.getInteger("number"))));
            for (Row look : run(transaction, LOOKS, claim.id(), MOST_LOOKS)) {
                answer.addLookedAt(Timestamps.of(Columns.instant(look, "at")));
            }
            run(
                    transaction,
                    "insert into look (claim_id, what, subject, at) values ($1, 'CODE', $2, $3)",
                    claim.id(),
                    person.subject(),
                    Columns.time(clock.instant()));
            return answer.build();
        });
    }

    private String open(byte[] sealed, String place) {
        try {
            return vault.open(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset does not open the code at " + place, e);
        }
    }

    private static String place(UUID campaignId, int unit) {
        return "code/" + campaignId + "/" + unit;
    }
}
