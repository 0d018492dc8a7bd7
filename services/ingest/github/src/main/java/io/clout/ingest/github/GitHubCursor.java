// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.poll.JsonCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where reading an account goes on.
 *
 * @param step what the next page is of
 * @param since stars and forks from then on are read in this reading
 * @param startedAt when this reading began
 * @param login of the account by now
 * @param before pages of repositories as the reading before found them
 * @param now pages of repositories as this reading found them so far
 * @param due repositories whose counts changed: who starred and forked them is asked next
 */
record GitHubCursor(
        Step step,
        Instant since,
        Instant startedAt,
        String login,
        List<RepositoryPage> before,
        List<RepositoryPage> now,
        List<Repository> due) {

    /** A list may show a star later than the count does. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    enum Step {
        ACCOUNT,
        REPOSITORIES,
        REACTIONS
    }

    static GitHubCursor begin(Instant since, Instant now) {
        return new GitHubCursor(Step.ACCOUNT, since, now, "", List.of(), List.of(), List.of());
    }

    static GitHubCursor parse(String text) {
        return JsonCursor.parse(GitHubCursor.class, text);
    }

    String text() {
        return JsonCursor.text(this);
    }

    GitHubCursor toRepositories(String newLogin) {
        return new GitHubCursor(Step.REPOSITORIES, since, startedAt, newLogin, before, List.of(), List.of());
    }

    /** Whether the reading before found a repository just so, on whatever page. */
    boolean isKnown(Repository repository) {
        return before.stream().anyMatch(page -> page.repositories().contains(repository));
    }

    /** What the reading before found on the page that is read next. */
    RepositoryPage pageBefore() {
        return now.size() < before.size() ? before.get(now.size()) : RepositoryPage.NONE;
    }

    /** After a page of repositories: the next one, then the reactions to those that changed on any of them. */
    GitHubCursor after(RepositoryPage page, List<Repository> changed) {
        List<RepositoryPage> pages = new ArrayList<>(now);
        pages.add(page);
        List<Repository> all = Stream.concat(due.stream(), changed.stream()).toList();
        return new GitHubCursor(
                page.more() ? Step.REPOSITORIES : Step.REACTIONS, since, startedAt, login, before, pages, all);
    }

    GitHubCursor afterReactions() {
        return new GitHubCursor(step, since, startedAt, login, before, now, due.subList(1, due.size()));
    }

    /** The beginning of the next reading. */
    GitHubCursor next(Instant time) {
        return new GitHubCursor(Step.ACCOUNT, startedAt.minus(OVERLAP), time, "", now, List.of(), List.of());
    }

    /**
     * A page of the list of repositories.
     *
     * @param validator to ask GitHub for the page only if it changed; empty if it gave none
     * @param more whether another page follows
     */
    record RepositoryPage(String validator, List<Repository> repositories, boolean more) {

        static final RepositoryPage NONE = new RepositoryPage("", List.of(), false);
    }

    /**
     * A repository that the person owns and that is no fork.
     *
     * @param name with the owner's, such as {@code ada/engine}
     */
    record Repository(String id, String name, Instant createdAt, long stars, long forks) {}
}
