// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.export;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.claim.ClaimMessages;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.Notices;
import io.clout.perks.claim.StoredClaim;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.shipping.Shipping;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.ExportedBrand;
import io.clout.proto.perk.v1.ExportedClaim;
import io.clout.proto.perk.v1.ExportedReview;
import io.clout.proto.perk.v1.PerksExport;
import io.clout.proto.perk.v1.ShownPerk;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Reads all that this service keeps of a person, in one transaction. Facts from other services are in those services' parts of the export. */
@ApplicationScoped
public class PersonExport {

    private static final String LOOKS = "select at from look where claim_id = $1 and what = 'CODE' order by at";
    private static final String HIDDEN = """
            select b.id, b.name from hidden_brand h join brand b on b.id = h.brand_id where h.person_id = $1 order by b.name, b.id
            """;
    private static final String BRANDS = """
            select b.id, b.name, m.role from brand_member m join brand b on b.id = m.brand_id where m.person_id = $1
            order by b.name, b.id
            """;
    private static final String SHOWN =
            "select * from exposure where person_id = $1 order by seen_at desc, campaign_id";
    private static final String TRACES = "select count(*) from account_trace where person_id = $1";
    private static final String REVIEWS = """
            select r.* from review r join claim c on c.id = r.claim_id where c.person_id = $1 order by r.noticed_at, r.claim_id
            """;

    private final Database database;
    private final ClaimRepository claims;
    private final ClaimMessages messages;
    private final Notices notices;
    private final Shipping shipping;
    private final FactRepository facts;

    PersonExport(
            Database database,
            ClaimRepository claims,
            ClaimMessages messages,
            Notices notices,
            Shipping shipping,
            FactRepository facts) {
        this.database = database;
        this.claims = claims;
        this.messages = messages;
        this.notices = notices;
        this.shipping = shipping;
        this.facts = facts;
    }

    /** Everything of a person; of someone who never was here, an empty message. */
    public PerksExport read(Actor.Person person) {
        return database.inTransaction(transaction -> read(transaction, person.id()));
    }

    private PerksExport read(SqlConnection transaction, String personId) {
        var export = PerksExport.newBuilder()
                .addAllNotices(notices.newest(transaction, personId))
                .setDeclaredFacts(facts.find(transaction, personId).declared())
                .setAccountTraces(
                        run(transaction, TRACES, personId).iterator().next().getInteger(0));
        for (StoredClaim claim : claims.allOf(transaction, personId)) {
            export.addClaims(claim(transaction, claim));
        }
        for (Row row : run(transaction, HIDDEN, personId)) {
            export.addHiddenBrands(brand(row));
        }
        for (Row row : run(transaction, BRANDS, personId)) {
            export.addBrands(brand(row).setRole(BrandRole.valueOf(row.getString("role"))));
        }
        for (Row row : run(transaction, SHOWN, personId)) {
            export.addShown(shown(row));
        }
        for (Row row : run(transaction, REVIEWS, personId)) {
            export.addReviews(review(row));
        }
        return export.build();
    }

    private ExportedClaim claim(SqlConnection transaction, StoredClaim claim) {
        var exported = ExportedClaim.newBuilder()
                .setClaim(messages.message(transaction, claim))
                .setSharePosts(claim.sharePosts());
        claim.displayName().ifPresent(exported::setDisplayName);
        shipping.address(transaction, claim.id()).ifPresent(exported::setAddress);
        for (Row row : run(transaction, LOOKS, claim.id())) {
            exported.addCodeLookedAt(Timestamps.of(Columns.instant(row, "at")));
        }
        return exported.build();
    }

    private static ExportedBrand.Builder brand(Row row) {
        return ExportedBrand.newBuilder()
                .setBrandId(row.getUUID("id").toString())
                .setName(row.getString("name"));
    }

    private static ShownPerk shown(Row row) {
        var shown = ShownPerk.newBuilder()
                .setCampaignId(row.getUUID("campaign_id").toString())
                .setSeenAt(Timestamps.of(Columns.instant(row, "seen_at")));
        Columns.optional(row, "opened_at").map(Timestamps::of).ifPresent(shown::setOpenedAt);
        return shown.build();
    }

    private static ExportedReview review(Row row) {
        var review = ExportedReview.newBuilder()
                .setClaimId(row.getUUID("claim_id").toString())
                .addAllSigns(Arrays.asList(row.getArrayOfStrings("signs")))
                .setNoticedAt(Timestamps.of(Columns.instant(row, "noticed_at")));
        Boolean kept = row.getBoolean("kept");
        if (kept != null) {
            review.setKept(kept);
        }
        return review.build();
    }
}
