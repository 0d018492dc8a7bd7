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
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
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

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FOLLOWERS, SIGNAL_KIND_FOLLOWING),
        REPOSITORIES(SIGNAL_KIND_REPOSITORIES, SIGNAL_KIND_STARS, SIGNAL_KIND_FORKS),
        REACTIONS(SIGNAL_KIND_STARS_RECEIVED, SIGNAL_KIND_FORKS_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** The login is what everything else is asked by. */
        @Override
        public boolean isNeeded() {
            return this == ACCOUNT;
        }
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
                Reply user = client.readUser(account.id());
                var next = cursor.remember(known.of(user.text("login"))).to(Step.REPOSITORIES);
                yield next.goOn(GitHubMapping.account(user));
            }
            case REPOSITORIES -> repositories(known, cursor);
            case REACTIONS -> reactions(account, known, cursor);
        };
    }

    /** A repository of which GitHub says nothing is left out; without the list of them there is none. */
    Optional<Page> without(String text, NetworkFailure refusal) {
        var cursor = StepCursor.of(Step.class, text, clock.instant(), config.firstWindow());
        Repositories known = cursor.memory(Repositories.NONE);
        return switch (cursor.step()) {
            case ACCOUNT -> Optional.empty();
            case REPOSITORIES ->
                Optional.of(cursor.remember(known.unlisted())
                        .next(clock.instant(), Duration.ZERO)
                        .end(List.of())
                        .without(cursor.notMeasured(refusal, "")));
            case REACTIONS -> {
                Repository left = known.changes().due().getFirst();
                yield Optional.of(onward(List.of(), known.leavingOutFirst(), cursor)
                        .without(cursor.notMeasured(refusal, left.name())));
            }
        };
    }

    private Page repositories(Repositories known, StepCursor<Step> cursor) throws NetworkFailure {
        int number = known.now().size() + 1;
        Optional<Reply> reply =
                client.repositories(known.login(), number, known.pageBefore().validator());
        var findings = new Findings();
        List<Repository> found = new ArrayList<>();
        for (Reply one : reply.isEmpty() ? List.<Reply>of() : reply.get().elements()) {
            findings.readable(
                    () -> GitHubMapping.isFork(one) || found.add(GitHubMapping.repository(one)),
                    Step.REACTIONS.measures(),
                    GitHubMapping.name(one));
            findings.readable(
                    () -> GitHubMapping.isFork(one) ? findings : findings.about(List.of(GitHubMapping.subject(one))),
                    Set.of(),
                    GitHubMapping.name(one));
        }
        Repositories now = reply.isEmpty()
                ? known.withPageBefore()
                : known.with(
                        reply.get().validator(),
                        found,
                        reply.get().link("next").isPresent(),
                        findings.notMeasured().isEmpty());
        // Looked at, and nobody starred or forked it: a zero is something else than not measured.
        found.stream()
                .filter(repository -> repository.isQuiet() && known.isChanged(repository))
                .forEach(repository -> findings.add(GitHubMapping.reactions(repository, List.of(), List.of())));
        boolean more = now.now().getLast().more();
        if (!more) {
            if (now.isWhole()) {
                findings.add(GitHubMapping.totals(now.changes().now().values()));
            } else {
                Step.REPOSITORIES.measures().forEach(kind -> findings.without(kind, Kind.COULD_NOT_READ.code(), ""));
            }
        }
        Page page = more
                ? cursor.remember(now).toPage(Integer.toString(number + 1)).goOn(findings.observations())
                : onward(findings.observations(), now, cursor.to(Step.REACTIONS));
        return page.without(findings.notMeasured()).about(findings.subjects());
    }

    private Page reactions(ExternalAccount account, Repositories known, StepCursor<Step> cursor) throws NetworkFailure {
        Repository repository = known.changes().due().getFirst();
        Instant since = cursor.since().minus(OVERLAP);
        // One that was deleted or blocked since it was listed is refused.
        List<Observation> observations = GitHubMapping.reactions(
                repository,
                reactions.stars(repository, since, account.id()),
                reactions.forks(repository, since, account.id()),
                known.knows(repository) ? List.of() : reactions.history(repository, since));
        return onward(observations, known.withoutFirst(), cursor);
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
