// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.report;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.perks.Actor;
import io.clout.perks.campaign.Campaigns;
import io.clout.proto.perk.v1.DayCount;
import io.clout.proto.perk.v1.GetReportRequest;
import io.clout.proto.perk.v1.GetReportResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** What came of a campaign, for its brand. */
@ApplicationScoped
public class Reports {

    private static final String FUNNEL = """
            select (select count(*) from exposure where campaign_id = $1) as seen,
                   (select count(*) from exposure where campaign_id = $1 and opened_at is not null) as opened,
                   (select count(*) from claim where campaign_id = $1) as asked,
                   (select count(*) from unit where campaign_id = $1 and state = 'GRANTED') as granted,
                   (select count(*) from claim c where campaign_id = $1 and state = 'CLAIM_STATE_GRANTED'
                       and (address is not null or shipped_at is not null
                           or exists (select 1 from look l where l.claim_id = c.id and l.what = 'CODE'))) as used
            """;
    private static final String DAYS = """
            select to_char(granted_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as count
            from claim where campaign_id = $1 and state = 'CLAIM_STATE_GRANTED' group by 1 order by 1
            """;
    private static final String RATINGS = """
            select r.rating, count(c.id) as count from generate_series(1, 5) as r (rating)
            left join claim c on c.campaign_id = $1 and c.rating = r.rating group by 1 order by 1
            """;

    private final Database database;
    private final Campaigns campaigns;

    Reports(Database database, Campaigns campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /** Counts of people below ten are absent, others have two significant digits. */
    public GetReportResponse read(Actor actor, GetReportRequest request) {
        return database.inTransaction(transaction -> {
            UUID id = campaigns
                    .findForClaims(transaction, actor, request.getBrandId(), request.getCampaignId())
                    .id();
            var report = GetReportResponse.newBuilder();
            addFunnel(report, run(transaction, FUNNEL, id).iterator().next());
            addDays(report, transaction, id);
            addRatings(report, transaction, id);
            return report.build();
        });
    }

    private static void addFunnel(GetReportResponse.Builder report, Row row) {
        Suppression.of(row.getLong("seen")).ifPresent(report::setSeen);
        Suppression.of(row.getLong("opened")).ifPresent(report::setOpened);
        Suppression.of(row.getLong("asked")).ifPresent(report::setAsked);
        report.setGranted(row.getLong("granted"));
        Suppression.of(row.getLong("used")).ifPresent(report::setUsed);
    }

    private static void addDays(GetReportResponse.Builder report, SqlConnection transaction, UUID campaignId) {
        List<Suppression.Day> days = new ArrayList<>();
        for (Row row : run(transaction, DAYS, campaignId)) {
            days.add(new Suppression.Day(row.getString("day"), row.getLong("count")));
        }
        for (Suppression.Day day : Suppression.days(days)) {
            report.addDays(DayCount.newBuilder().setDay(day.day()).setCount(day.count()));
        }
    }

    private static void addRatings(GetReportResponse.Builder report, SqlConnection transaction, UUID campaignId) {
        LongStream.Builder counts = LongStream.builder();
        for (Row row : run(transaction, RATINGS, campaignId)) {
            counts.add(row.getLong("count"));
        }
        long[] ratings = counts.build().toArray();
        if (LongStream.of(ratings).sum() >= Suppression.LEAST) {
            for (long rating : ratings) {
                report.addRatings(Suppression.of(rating).orElse(0));
            }
        }
    }
}
