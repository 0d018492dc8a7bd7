// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.moderation;

import io.clout.common.postgres.Database;
import io.clout.proto.question.v1.GetModerationYearResponse;
import io.clout.proto.question.v1.ReasonCount;
import io.clout.proto.question.v1.ReportReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Counts of a year, from the log: what was deleted since is counted too. Blocking. */
@ApplicationScoped
public class ModerationYear {
    private static final String ENTRIES = """
            select what, reason, count(*)::int as times from moderation_log
            where extract(year from happened_at at time zone 'UTC') = $1::int group by what, reason order by reason""";

    private static final String MEDIAN = """
            select percentile_cont(0.5) within group (order by extract(epoch from decided_at - noticed_at) / 3600)::float8 as hours
            from statement where extract(year from decided_at at time zone 'UTC') = $1::int""";

    private final Database database;

    ModerationYear(Database database) {
        this.database = database;
    }

    public GetModerationYearResponse of(int year) {
        var counts = GetModerationYearResponse.newBuilder().setYear(year);
        for (var row : database.run(ENTRIES, year)) {
            int times = row.getInteger("times");
            switch (ModerationLog.Entry.valueOf(row.getString("what"))) {
                case NOTICED ->
                    counts.addNotices(ReasonCount.newBuilder()
                            .setReason(ReportReason.valueOf(row.getString("reason")))
                            .setCount(times));
                case REMOVED -> counts.setRemoved(counts.getRemoved() + times);
                case KEPT -> counts.setKept(counts.getKept() + times);
                case APPEALED -> counts.setAppeals(counts.getAppeals() + times);
                case REVERSED -> counts.setReversed(counts.getReversed() + times);
                case UPHELD -> {} // appeals that were not reversed
            }
        }
        Database.first(database.run(MEDIAN, year))
                .flatMap(row -> Optional.ofNullable(row.getDouble("hours")))
                .ifPresent(counts::setMedianHours);
        return counts.build();
    }
}
