// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.archive.EntryResult;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.AccountTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a member's data domain by domain, and at the end the statistics of their posts. */
@ApplicationScoped
class LinkedInReading {

    private final LinkedInConfig config;
    private final LinkedInClient client;
    private final Statistics statistics;
    private final Clock clock;

    LinkedInReading(LinkedInConfig config, LinkedInClient client, Statistics statistics, Clock clock) {
        this.config = config;
        this.client = client;
        this.statistics = statistics;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        LinkedInCursor cursor = LinkedInCursor.parse(text, clock.instant());
        Optional<Domain> domain = cursor.domain();
        return domain.isPresent() ? domain(domain.get(), account, access, cursor) : statistics(access, cursor);
    }

    private Page domain(Domain domain, ExternalAccount account, Access access, LinkedInCursor cursor)
            throws NetworkFailure {
        Optional<Reply> reply = client.snapshot(domain.name(), cursor.start(), access);
        List<Observation> observations = new ArrayList<>();
        long counted = cursor.counted();
        if (reply.isPresent()) {
            List<Reply> rows = rows(reply.get());
            counted += rows.stream()
                    .filter(row -> domain.counts().test(row.json()))
                    .count();
            for (Reply row : rows) {
                observations.addAll(observations(domain, row, account));
            }
        }
        if (reply.isPresent() && hasNext(reply.get(), cursor.start())) {
            return new Page(
                    observations, cursor.toPage(cursor.start() + 1, counted).text(), false);
        }
        if (reply.isPresent()) {
            long total = counted;
            domain.counted().ifPresent(kind -> observations.add(new AccountTotal(kind, total)));
        }
        return end(observations, cursor.to(domain.next()));
    }

    private Page statistics(Access access, LinkedInCursor cursor) throws NetworkFailure {
        return end(statistics.read(cursor.since(), access), cursor.done());
    }

    private Page end(List<Observation> observations, LinkedInCursor next) {
        boolean last = next.isDone() || (next.domain().isEmpty() && !config.hasPostAnalytics());
        return last
                ? new Page(observations, next.nextReading(clock.instant()).text(), true)
                : new Page(observations, next.text(), false);
    }

    private static List<Observation> observations(Domain domain, Reply row, ExternalAccount account)
            throws NetworkFailure {
        return switch (domain.mapping().map(row.json(), account)) {
            case EntryResult.Observed(var observed) -> observed;
            case EntryResult.Skipped(String reason) ->
                throw new NetworkFailure(Kind.COULD_NOT_READ, row.path() + ": " + reason);
        };
    }

    private static List<Reply> rows(Reply reply) throws NetworkFailure {
        List<Reply> rows = new ArrayList<>();
        for (Reply element : reply.objects("elements")) {
            rows.addAll(element.objects("snapshotData"));
        }
        return rows;
    }

    private static boolean hasNext(Reply reply, int start) throws NetworkFailure {
        Reply paging = reply.object("paging");
        if (paging.has("total") && start + 1 >= paging.count("total")) {
            return false; // the last page may still have a link, to where nothing is
        }
        for (Reply link : paging.objects("links")) {
            if (link.text("rel").equals("next")) {
                return true;
            }
        }
        return false;
    }
}
