// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPOSITORIES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;
import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.Dated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.TopicSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps objects of GitHub's REST API to observations. */
final class GitHubMapping {

    private GitHubMapping() {}

    static Findings account(Reply user) throws NetworkFailure {
        return new Findings()
                .total(SIGNAL_KIND_FOLLOWERS, () -> user.count("followers"))
                .total(SIGNAL_KIND_FOLLOWING, () -> user.count("following"));
    }

    static boolean isFork(Reply repository) throws NetworkFailure {
        return repository.flag("fork");
    }

    /** What an entry of the list of repositories is called where a person can look. */
    static String name(Reply repository) {
        return repository.json().path("full_name").asText(repository.name());
    }

    static Repository repository(Reply repository) throws NetworkFailure {
        return new Repository(
                repository.id("id"),
                repository.text("full_name"),
                repository.time("created_at"),
                repository.count("stargazers_count"),
                repository.count("forks_count"));
    }

    /** The topics and the main language of a repository. */
    static Subject subject(Reply repository) throws NetworkFailure {
        Stream<String> topics = repository.json().path("topics").valueStream().map(JsonNode::asText);
        Stream<String> language = Stream.of(repository.json().path("language").asText(""));
        return Subject.standing(
                "repository:" + repository.id("id"),
                TopicSource.TOPIC_SOURCE_REPOSITORY,
                Stream.concat(topics, language).filter(not(String::isBlank)));
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

    /** Who gave a star; empty for another event, or an account that is gone. GitHub calls it watching since before 2012. */
    static Optional<Reactor> star(Reply event) throws NetworkFailure {
        return event.text("type").equals("WatchEvent") && event.has("actor")
                ? Optional.of(new Reactor(event.object("actor").id("id"), Optional.of(event.time("created_at"))))
                : Optional.empty();
    }

    /** Who made a fork; empty for an account that is gone. */
    static Optional<Reactor> fork(Reply fork) throws NetworkFailure {
        return fork.has("owner")
                ? Optional.of(new Reactor(fork.object("owner").id("id"), Optional.of(fork.time("created_at"))))
                : Optional.empty();
    }

    /** How many stars were given on each day of a week; a day without any is left out. */
    static List<Dated> week(Reply week) throws NetworkFailure {
        Instant begin = week.epochSeconds("week");
        List<Long> days = week.counts("days");
        List<Dated> dated = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            if (days.get(day) > 0) {
                dated.add(new Dated(begin.plus(Duration.ofDays(day)), days.get(day)));
            }
        }
        return dated;
    }

    /** All stars and forks of a repository, with those others who can be named; the person's own is counted without a name. */
    static List<Observation> reactions(Repository repository, List<Reactor> stars, List<Reactor> forks) {
        return reactions(repository, stars, forks, List.of());
    }

    /**
     * As {@link #reactions(Repository, List, List)}, of a repository that is seen for the first time.
     *
     * @param history how many stars were given when
     */
    static List<Observation> reactions(
            Repository repository, List<Reactor> stars, List<Reactor> forks, List<Dated> history) {
        String id = repository.id();
        Instant at = repository.createdAt();
        return List.of(
                new PostReactions(id, SIGNAL_KIND_STARS_RECEIVED, repository.stars(), stars, at, history),
                new PostReactions(id, SIGNAL_KIND_FORKS_RECEIVED, repository.forks(), forks, at));
    }
}
