// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who, beside the person, starred and forked a repository of late. GitHub lists forks newest first, stars oldest first and only
 * to page 400: of a repository with more stars nobody can be named, and its stars count without names.
 */
record Reactions(GitHubClient client, int maxPages) {

    private static final int LAST_PAGE_SERVED = 400;

    List<Reactor> stars(Repository repository, Instant since, String person) throws NetworkFailure {
        List<Reactor> reactors = new ArrayList<>();
        int last = pages(repository.stars());
        if (last > LAST_PAGE_SERVED) {
            return reactors;
        }
        for (int page = last; page > Math.max(0, last - maxPages); page--) {
            List<Reply> stars = client.stars(repository.name(), page);
            if (!addRecent(stars.reversed(), SIGNAL_KIND_STARS_RECEIVED, since, person, reactors)) {
                break;
            }
        }
        return reactors;
    }

    List<Reactor> forks(Repository repository, Instant since, String person) throws NetworkFailure {
        List<Reactor> reactors = new ArrayList<>();
        for (int page = 1; page <= Math.min(pages(repository.forks()), maxPages); page++) {
            List<Reply> forks = client.forks(repository.name(), page);
            if (!addRecent(forks, SIGNAL_KIND_FORKS_RECEIVED, since, person, reactors)) {
                break;
            }
        }
        return reactors;
    }

    /**
     * @param newestFirst a page of reactions
     * @return whether an earlier page may have recent ones too
     */
    private static boolean addRecent(
            List<Reply> newestFirst, SignalKind kind, Instant since, String person, List<Reactor> reactors)
            throws NetworkFailure {
        for (Reply reaction : newestFirst) {
            if (GitHubMapping.time(reaction, kind).isBefore(since)) {
                return false;
            }
            GitHubMapping.reactor(reaction, kind)
                    .filter(reactor -> !reactor.actor().equals(person))
                    .ifPresent(reactors::add);
        }
        return true;
    }

    private static int pages(long count) {
        return (int) Math.min(Integer.MAX_VALUE, (count + GitHubClient.PAGE_SIZE - 1) / GitHubClient.PAGE_SIZE);
    }
}
