// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_SAVES_RECEIVED;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What others did with all posts of the member together, day by day. A day stands for a post: its counts may still change. */
@ApplicationScoped
class Statistics {

    private static final Map<String, SignalKind> METRICS = Map.of(
            "IMPRESSION", SIGNAL_KIND_IMPRESSIONS_RECEIVED,
            "REACTION", SIGNAL_KIND_LIKES_RECEIVED,
            "COMMENT", SIGNAL_KIND_COMMENTS_RECEIVED,
            "RESHARE", SIGNAL_KIND_RESHARES_RECEIVED,
            "POST_SAVE", SIGNAL_KIND_SAVES_RECEIVED);

    private final LinkedInClient client;
    private final Clock clock;

    Statistics(LinkedInClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Findings read(Instant since, Access access) throws NetworkFailure {
        LocalDate from = LocalDate.ofInstant(since, ZoneOffset.UTC);
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var findings = new Findings();
        for (var metric : METRICS.entrySet()) {
            findings.each(
                    client.statistics(metric.getKey(), from, until, access).objects("elements"),
                    Set.of(metric.getValue()),
                    day -> List.of(observation(day, metric.getValue())));
        }
        return findings;
    }

    private static Observation observation(Reply day, SignalKind kind) throws NetworkFailure {
        Reply start = day.object("dateRange").object("start");
        try {
            LocalDate date =
                    LocalDate.of((int) start.count("year"), (int) start.count("month"), (int) start.count("day"));
            Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
            return new PostTotal("day/" + date, kind, day.count("count"), noon);
        } catch (DateTimeException e) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, start.path() + " is no date");
        }
    }
}
