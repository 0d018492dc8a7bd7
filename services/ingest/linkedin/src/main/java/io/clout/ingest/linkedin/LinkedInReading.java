// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        var cursor = StepCursor.of(Domain.class, text, clock.instant());
        if (cursor.step() == Domain.POST_STATISTICS) {
            Findings days = config.hasPostAnalytics() ? statistics.read(cursor.since(), access) : new Findings();
            return cursor.goOn(days, "", clock.instant());
        }
        return domain(cursor, account, access);
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Domain.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page domain(StepCursor<Domain> cursor, ExternalAccount account, Access access) throws NetworkFailure {
        int start = cursor.page().isEmpty() ? 0 : Integer.parseInt(cursor.page());
        Optional<Reply> reply = client.snapshot(cursor.step().name(), start, access);
        var findings = new Findings();
        if (reply.isPresent()) {
            Domain domain = cursor.step();
            List<Reply> rows = rows(reply.get());
            findings.each(rows, domain.measures(), row -> {
                EntryResult.Observed observed = observed(domain, row, account);
                findings.about(observed.subjects());
                return observed.observations();
            });
            long counted = cursor.counted()
                    + rows.stream()
                            .filter(row -> domain.counts().test(row.json()))
                            .count();
            if (hasNext(reply.get(), start)) {
                return cursor.toPage(Integer.toString(start + 1))
                        .counting(counted)
                        .goOn(findings);
            }
            domain.counted().ifPresent(kind -> findings.add(List.of(new AccountTotal(kind, counted))));
        }
        return cursor.goOn(findings, "", clock.instant());
    }

    /** The rows of a page of a domain. */
    static List<Reply> rows(Reply snapshot) throws NetworkFailure {
        return Reply.flatMap(snapshot.objects("elements"), element -> element.objects("snapshotData"));
    }

    private static EntryResult.Observed observed(Domain domain, Reply row, ExternalAccount account)
            throws NetworkFailure {
        return switch (domain.mapping().map(row.json(), account)) {
            case EntryResult.Observed observed -> observed;
            case EntryResult.Skipped(var reason) ->
                throw new NetworkFailure(Kind.COULD_NOT_READ, row.path() + ": " + reason.code());
        };
    }

    private static boolean hasNext(Reply reply, int start) throws NetworkFailure {
        Reply paging = reply.object("paging");
        if (paging.has("total") && start + 1 >= paging.count("total")) {
            return false; // the last page may still have a link, to where nothing is
        }
        return Reply.map(paging.objects("links"), link -> link.text("rel")).contains("next");
    }
}
