// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.perks.PerksDriver;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CancelClaimRequest;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.GetMyClaimRequest;
import io.clout.proto.perk.v1.ListNoticesRequest;
import io.clout.proto.perk.v1.Notice;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.ShippingAddress;
import io.clout.proto.perk.v1.Targeting;
import java.net.URL;
import java.util.List;

/** What tests of claims do and look at, beside what all tests of perks do. */
final class ClaimDriver implements AutoCloseable {

    static final ShippingAddress ADDRESS = ShippingAddress.newBuilder()
            .setName("Ada Example")
            .addLines("Teestraße 1")
            .setCity("Berlin")
            .setCountry("DE")
            .build();

    final PerksDriver perks;
    private final Database database;

    ClaimDriver(URL url, Database database) {
        this.perks = new PerksDriver(url, database);
        this.database = database;
    }

    @Override
    public void close() {
        perks.close();
    }

    Claim cancel(String person, Claim claim) {
        return perks.person(person)
                .cancelClaim(CancelClaimRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .build())
                .getClaim();
    }

    Claim own(String person, Claim claim) {
        return perks.person(person)
                .getMyClaim(GetMyClaimRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .build())
                .getClaim();
    }

    List<Notice> notices(String person) {
        return perks.person(person)
                .listNotices(ListNoticesRequest.getDefaultInstance())
                .getNoticesList();
    }

    String stock(Campaign campaign) {
        var stock = perks.campaign(campaign.getCampaignId()).getStock();
        return "%d + %d + %d of %d"
                .formatted(stock.getAvailable(), stock.getReserved(), stock.getGranted(), stock.getQuantity());
    }

    void setScore(String person, int tenths) {
        database.run(
                "update person_fact set score_tenths = $2, score_as_of = now() where person_id = $1", person, (short)
                        tenths);
    }

    long count(String sql, String parameter) {
        return database.run(sql, parameter).iterator().next().getLong(0);
    }

    static Targeting minimum(double score) {
        return Targeting.newBuilder()
                .addAlternatives(Alternative.newBuilder()
                        .addClauses(Clause.newBuilder()
                                .addAnyOf(Criterion.newBuilder()
                                        .setScore(ScoreRange.newBuilder().setMinimum(score)))))
                .build();
    }
}
