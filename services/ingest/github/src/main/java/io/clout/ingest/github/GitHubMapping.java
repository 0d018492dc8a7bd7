// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPOSITORIES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Maps objects of GitHub's REST API to observations. */
final class GitHubMapping {

    private GitHubMapping() {}

    static List<Observation> account(Reply user) throws NetworkFailure {
        return List.of(
                new AccountTotal(SIGNAL_KIND_FOLLOWERS, user.count("followers")),
                new AccountTotal(SIGNAL_KIND_FOLLOWING, user.count("following")));
    }

    static boolean isFork(Reply repository) throws NetworkFailure {
        return repository.flag("fork");
    }

    static Repository repository(Reply repository) throws NetworkFailure {
        return new Repository(
                repository.id("id"),
                repository.text("full_name"),
                repository.time("created_at"),
                repository.count("stargazers_count"),
                repository.count("forks_count"));
    }

    /**
     * What all repositories have together.
     *
     * @param counts of each
     */
    static List<Observation> totals(Collection<List<Long>> counts) {
        return List.of(
                new AccountTotal(SIGNAL_KIND_REPOSITORIES, counts.size()),
                new AccountTotal(
                        SIGNAL_KIND_STARS,
                        counts.stream().mapToLong(List::getFirst).sum()),
                new AccountTotal(
                        SIGNAL_KIND_FORKS,
                        counts.stream().mapToLong(List::getLast).sum()));
    }

    /** When a star or fork was given. */
    static Instant time(Reply reaction, SignalKind kind) throws NetworkFailure {
        return reaction.time(kind == SIGNAL_KIND_STARS_RECEIVED ? "starred_at" : "created_at");
    }

    /** Who gave a star or fork; empty for an account that is gone. */
    static Optional<Reactor> reactor(Reply reaction, SignalKind kind) throws NetworkFailure {
        String who = kind == SIGNAL_KIND_STARS_RECEIVED ? "user" : "owner";
        return reaction.has(who)
                ? Optional.of(new Reactor(reaction.object(who).id("id"), Optional.of(time(reaction, kind))))
                : Optional.empty();
    }

    /** All stars and forks of a repository, with those others who can be named; the person's own is counted without a name. */
    static List<Observation> reactions(Repository repository, List<Reactor> stars, List<Reactor> forks) {
        String id = repository.id();
        Instant at = repository.createdAt();
        return List.of(
                new PostReactions(id, SIGNAL_KIND_STARS_RECEIVED, repository.stars(), stars, at),
                new PostReactions(id, SIGNAL_KIND_FORKS_RECEIVED, repository.forks(), forks, at));
    }
}
