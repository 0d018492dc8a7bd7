// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.look;

import io.clout.common.postgres.Database;
import io.clout.profile.page.PageToken;
import io.clout.proto.profile.v1.ListLooksResponse;
import io.clout.proto.profile.v1.Look;
import io.clout.proto.profile.v1.LookedAt;
import io.clout.proto.profile.v1.Looker;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Who looked at whom, kept for 90 days. A look is named only if the one who was looked at may see the one who looked: being looked at reveals
 * nobody who hides. People without consent are not noted, since nothing is stored of them. Blocking.
 */
@ApplicationScoped
public class Looks {
    private static final String NOTE = """
            insert into look (person_id, day, viewer_id, what)
            select p.id, (now() at time zone 'UTC')::date, v.id, $3::text from member p, member v
            where p.id = $2 and v.id = $1 and p.id <> v.id
            on conflict (person_id, day, viewer_id, what) do update set times = look.times + 1""";

    /** Places are days and ordinal numbers, so that a cursor does not name those who hide. */
    private static final String PAGE = """
            select l.day::text as day, l.what, l.times, m.id as viewer_id, m.display_name
            from look l left join member m on m.id = l.viewer_id and sees($1, m.id)
            where l.person_id = $1 and ($2::date is null or l.day <= $2)
            order by l.day desc, l.viewer_id, l.what offset $3 limit $4""";

    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    /** Notes that a viewer read something of a person. Of oneself, and of those who have not agreed to anything, nothing is noted. */
    public boolean note(String viewerId, String personId, LookedAt what) {
        return database.run(NOTE, viewerId, personId, what.name()).rowCount() > 0;
    }

    /** What others looked at, newest first. */
    public ListLooksResponse page(String personId, int pageSize, String token) {
        var list = List.of("looks", personId);
        var place = PageToken.place(list, token, 2);
        int size = PageToken.size(pageSize);
        int passed = place.map(parts -> number(parts.get(1))).orElse(0);
        var rows = database.run(
                PAGE, personId, place.map(parts -> day(parts.getFirst())).orElse(null), passed, size + 1);
        var response = ListLooksResponse.newBuilder();
        for (var row : rows) {
            if (response.getLooksCount() == size) {
                response.setNextPageToken(next(list, response.getLooksList(), place, passed));
                break;
            }
            response.addLooks(message(row));
        }
        return response.build();
    }

    /** The last day shown, and how many of that day were shown. */
    private static String next(List<String> list, List<Look> shown, Optional<List<String>> before, int passed) {
        var day = shown.getLast().getDay();
        long ofDay = shown.stream().filter(look -> look.getDay().equals(day)).count();
        boolean continued = before.filter(parts -> parts.getFirst().equals(day)).isPresent();
        return PageToken.of(list, day, continued ? passed + ofDay : ofDay);
    }

    private static Look message(Row row) {
        var look = Look.newBuilder()
                .setDay(row.getString("day"))
                .setWhat(LookedAt.valueOf(row.getString("what")))
                .setTimes(row.getInteger("times"));
        Optional.ofNullable(row.getString("viewer_id"))
                .map(id -> Looker.newBuilder().setPersonId(id).setDisplayName(row.getString("display_name")))
                .ifPresent(look::setLooker);
        return look.build();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw PageToken.invalid();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException _) {
            throw PageToken.invalid();
        }
    }

    @Scheduled(cron = "0 40 0 * * ?", timeZone = "UTC")
    @RunOnVirtualThread
    void forget() {
        database.run("delete from look where day < (now() at time zone 'UTC')::date - 90");
    }
}
