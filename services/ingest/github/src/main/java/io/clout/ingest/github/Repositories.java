// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.network.CountChanges;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of a person's repositories.
 *
 * @param current login of the account
 * @param before pages of the list as the reading before found them
 * @param now pages of the list as this reading found them so far
 * @param changes of their counts
 */
record Repositories(String login, List<Listed> before, List<Listed> now, CountChanges<Repository> changes) {

    static final Repositories NONE = new Repositories("", List.of(), List.of(), CountChanges.none());

    /**
     * A page of the list.
     *
     * @param validator to ask GitHub for the page only if it changed; empty if it gave none
     * @param more whether another page follows
     */
    record Listed(String validator, List<String> ids, boolean more) {}

    Repositories of(String newLogin) {
        return new Repositories(newLogin, before, List.of(), changes);
    }

    /** What the reading before found on the page that is read next. */
    Listed pageBefore() {
        return now.size() < before.size() ? before.get(now.size()) : new Listed("", List.of(), false);
    }

    /** The next page is as it was. */
    Repositories withPageBefore() {
        Map<String, List<Long>> counts = new TreeMap<>(changes.before());
        counts.keySet().retainAll(pageBefore().ids());
        return with(pageBefore(), counts, List.of());
    }

    /** Those on the next page whose counts changed are due, except where there is nobody to ask for. */
    Repositories with(String validator, List<Repository> found, boolean more) {
        Map<String, List<Long>> counts = new TreeMap<>();
        found.forEach(repository -> counts.put(repository.id(), repository.counts()));
        var due = found.stream().filter(this::isChanged).filter(repository -> !repository.isQuiet());
        return with(new Listed(validator, List.copyOf(counts.keySet()), more), counts, due.toList());
    }

    boolean isChanged(Repository repository) {
        return changes.isChanged(repository.id(), repository.counts());
    }

    Repositories withoutFirst() {
        return new Repositories(login, before, now, changes.withoutFirst());
    }

    /** At the beginning of the next reading. */
    Repositories next() {
        return new Repositories("", now, List.of(), changes.next());
    }

    private Repositories with(Listed page, Map<String, List<Long>> counts, List<Repository> due) {
        var pages = Stream.concat(now.stream(), Stream.of(page)).toList();
        return new Repositories(login, before, pages, changes.with(counts, due));
    }
}
