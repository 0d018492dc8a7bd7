// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.github.GitHubCursor.Repository;
import io.clout.ingest.github.GitHubCursor.RepositoryPage;
import io.clout.ingest.github.GitHubCursor.Step;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an account in three steps: its followers, the counts of its repositories, and who gave the stars and forks where a count
 * changed. Without a token GitHub answers 60 questions an hour; what does not fit waits for the next hour, and the cursor with it.
 */
@ApplicationScoped
class GitHubReading {

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
        GitHubCursor cursor = text.isEmpty()
                ? GitHubCursor.begin(clock.instant().minus(config.firstWindow()), clock.instant())
                : GitHubCursor.parse(text);
        return switch (cursor.step()) {
            case ACCOUNT -> account(account, cursor);
            case REPOSITORIES -> repositories(cursor);
            case REACTIONS -> reactions(account, cursor);
        };
    }

    private Page account(ExternalAccount account, GitHubCursor cursor) throws NetworkFailure {
        Reply user = client.userById(account.id());
        return new Page(
                GitHubMapping.account(user),
                cursor.toRepositories(user.text("login")).text(),
                false);
    }

    private Page repositories(GitHubCursor cursor) throws NetworkFailure {
        RepositoryPage before = cursor.pageBefore();
        Optional<Reply> reply = client.repositories(cursor.login(), cursor.now().size() + 1, before.validator());
        RepositoryPage page = reply.isPresent() ? page(reply.get()) : before;
        List<Repository> changed = page.repositories().stream()
                .filter(repository -> !cursor.isKnown(repository))
                .toList();
        GitHubCursor next = cursor.after(
                page, changed.stream().filter(GitHubReading::hasReactions).toList());
        List<Observation> observations = new ArrayList<>();
        changed.stream()
                .filter(repository -> !hasReactions(repository))
                .forEach(repository -> observations.addAll(nothing(repository)));
        if (page.more()) {
            return new Page(observations, next.text(), false);
        }
        observations.addAll(GitHubMapping.totals(next.now().stream()
                .flatMap(read -> read.repositories().stream())
                .toList()));
        return page(observations, next);
    }

    private static RepositoryPage page(Reply reply) throws NetworkFailure {
        List<Repository> repositories = new ArrayList<>();
        for (Reply repository : reply.elements()) {
            if (!GitHubMapping.isFork(repository)) {
                repositories.add(GitHubMapping.repository(repository));
            }
        }
        return new RepositoryPage(
                reply.validator(), repositories, reply.link("next").isPresent());
    }

    private Page reactions(ExternalAccount account, GitHubCursor cursor) throws NetworkFailure {
        Repository repository = cursor.due().getFirst();
        try {
            var stars = reactions.stars(repository, cursor.since());
            var forks = reactions.forks(repository, cursor.since());
            List<Observation> observations = List.of(
                    GitHubMapping.reactions(repository, SIGNAL_KIND_STARS_RECEIVED, stars, account.id()),
                    GitHubMapping.reactions(repository, SIGNAL_KIND_FORKS_RECEIVED, forks, account.id()));
            return page(observations, cursor.afterReactions());
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.NOT_THERE) {
                throw e;
            }
            return page(List.of(), cursor.afterReactions()); // deleted or blocked since it was listed
        }
    }

    /** The reading is over when nothing is due any more. */
    private Page page(List<Observation> observations, GitHubCursor cursor) {
        return cursor.step() == Step.REACTIONS && cursor.due().isEmpty()
                ? new Page(observations, cursor.next(clock.instant()).text(), true)
                : new Page(observations, cursor.text(), false);
    }

    private static boolean hasReactions(Repository repository) {
        return repository.stars() + repository.forks() > 0;
    }

    /** Looked at, and nobody starred or forked it: a zero is something else than not measured. */
    private static List<Observation> nothing(Repository repository) {
        return List.of(
                GitHubMapping.reactions(repository, SIGNAL_KIND_STARS_RECEIVED, List.of(), ""),
                GitHubMapping.reactions(repository, SIGNAL_KIND_FORKS_RECEIVED, List.of(), ""));
    }
}
