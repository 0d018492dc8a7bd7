// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.Dated;
import io.clout.ingest.network.Observation.Reactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who, beside the person, starred and forked a repository of late. Who starred it only its events of the last weeks tell, and
 * when they did, day by day, its history; the list of stargazers GitHub shows to administrators alone.
 */
record Reactions(GitHubClient client, int maxPages) {

    /** Where GitHub does not say who or when, or not so that we understand: the count is known all the same. */
    private static final Set<Kind> KEPT_BACK =
            Set.of(Kind.NOT_ALLOWED, Kind.TOKEN_REVOKED, Kind.NOT_THERE, Kind.COULD_NOT_READ);

    List<Reactor> stars(Repository repository, Instant since, String person) throws NetworkFailure {
        return NetworkFailure.emptyIf(
                        KEPT_BACK,
                        () -> recent(
                                repository.stars(),
                                since,
                                person,
                                page -> client.events(repository.name(), page),
                                GitHubMapping::star))
                .orElse(List.of());
    }

    List<Reactor> forks(Repository repository, Instant since, String person) throws NetworkFailure {
        return NetworkFailure.emptyIf(
                        KEPT_BACK,
                        () -> recent(
                                repository.forks(),
                                since,
                                person,
                                page -> client.forks(repository.name(), page),
                                GitHubMapping::fork))
                .orElse(List.of());
    }

    /** How many stars were given on which day since a moment; nothing where GitHub does not say. */
    List<Dated> history(Repository repository, Instant since) throws NetworkFailure {
        if (repository.stars() == 0) {
            return List.of();
        }
        List<Dated> days = NetworkFailure.emptyIf(
                        KEPT_BACK, () -> Reply.flatMap(client.starHistory(repository.name(), 1), GitHubMapping::week))
                .orElse(List.of());
        return days.stream().filter(day -> !day.at().isBefore(since)).toList();
    }

    /** A page of a list, newest first, counted from 1. */
    @FunctionalInterface
    private interface Pages {
        List<Reply> page(int number) throws NetworkFailure;
    }

    private List<Reactor> recent(
            long count, Instant since, String person, Pages pages, Reply.Mapping<Optional<Reactor>> mapping)
            throws NetworkFailure {
        List<Reactor> reactors = new ArrayList<>();
        for (int number = 1; count > 0 && number <= maxPages; number++) {
            List<Reply> page = pages.page(number);
            for (Reply one : page) {
                if (one.time("created_at").isBefore(since)) {
                    return reactors;
                }
                mapping.of(one)
                        .filter(reactor -> !reactor.actor().equals(person))
                        .ifPresent(reactors::add);
            }
            if (page.size() < GitHubClient.PAGE_SIZE) {
                break;
            }
        }
        return reactors;
    }
}
