// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an account in three steps: its followers, the counts of its repositories, and who gave the stars and forks where a count
 * changed. Without a token GitHub answers 60 questions an hour; what does not fit waits for the next hour, and the cursor with it.
 */
@ApplicationScoped
class GitHubReading {

    /** A list may show a star later than the count does. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    enum Step {
        ACCOUNT,
        REPOSITORIES,
        REACTIONS
    }

    private final GitHubConfig config;
    private final GitHubClient client;
    private final Reactions reactions;
    private final Clock clock;

    GitHubReading(GitHubConfig config, GitHubClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.reactions = new Reactions(client, config.namedPages());
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant(), config.firstWindow());
        Repositories known = cursor.memory(Repositories.NONE);
        return switch (cursor.step()) {
            case ACCOUNT -> {
                Reply user = client.userById(account.id());
                var next = cursor.remember(known.of(user.text("login"))).to(Step.REPOSITORIES);
                yield next.goOn(GitHubMapping.account(user));
            }
            case REPOSITORIES -> repositories(known, cursor);
            case REACTIONS -> reactions(account, known, cursor);
        };
    }

    private Page repositories(Repositories known, StepCursor<Step> cursor) throws NetworkFailure {
        int number = known.now().size() + 1;
        Optional<Reply> reply =
                client.repositories(known.login(), number, known.pageBefore().validator());
        List<Repository> found = reply.isEmpty()
                ? List.of()
                : Reply.flatMap(
                        reply.get().elements(),
                        one -> GitHubMapping.isFork(one) ? List.of() : List.of(GitHubMapping.repository(one)));
        Repositories now = reply.isEmpty()
                ? known.withPageBefore()
                : known.with(
                        reply.get().validator(), found, reply.get().link("next").isPresent());
        List<Observation> observations = new ArrayList<>();
        // Looked at, and nobody starred or forked it: a zero is something else than not measured.
        found.stream()
                .filter(repository -> repository.isQuiet() && known.isChanged(repository))
                .forEach(repository -> observations.addAll(GitHubMapping.reactions(repository, List.of(), List.of())));
        boolean more = now.now().getLast().more();
        if (!more) {
            observations.addAll(GitHubMapping.totals(now.changes().now().values()));
        }
        return more
                ? cursor.remember(now).toPage(Integer.toString(number + 1)).goOn(observations)
                : onward(observations, now, cursor.to(Step.REACTIONS));
    }

    private Page reactions(ExternalAccount account, Repositories known, StepCursor<Step> cursor) throws NetworkFailure {
        Repository repository = known.changes().due().getFirst();
        Instant since = cursor.since().minus(OVERLAP);
        // It may have been deleted or blocked since it was listed.
        var observations = NetworkFailure.emptyIf(
                Set.of(Kind.NOT_THERE),
                () -> GitHubMapping.reactions(
                        repository,
                        reactions.stars(repository, since, account.id()),
                        reactions.forks(repository, since, account.id())));
        return onward(observations.orElse(List.of()), known.withoutFirst(), cursor);
    }

    /** The reading is over when nothing is due any more. */
    private Page onward(List<Observation> observations, Repositories known, StepCursor<Step> cursor) {
        return known.changes().due().isEmpty()
                ? cursor.remember(known.next())
                        .next(clock.instant(), Duration.ZERO)
                        .end(observations)
                : cursor.remember(known).goOn(observations);
    }
}
