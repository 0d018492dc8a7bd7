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
     * @param isWhole whether everything on it could be read
     */
    record Listed(String validator, List<String> ids, boolean more, boolean isWhole) {

        /** To be asked for whole the next time, because something on it is still to be done. */
        Listed again() {
            return new Listed("", ids, more, isWhole);
        }
    }

    Repositories of(String newLogin) {
        return new Repositories(newLogin, before, List.of(), changes);
    }

    /** What the reading before found on the page that is read next. */
    Listed pageBefore() {
        return now.size() < before.size() ? before.get(now.size()) : new Listed("", List.of(), false, true);
    }

    /** The next page is as it was. */
    Repositories withPageBefore() {
        Map<String, List<Long>> counts = new TreeMap<>(changes.before());
        counts.keySet().retainAll(pageBefore().ids());
        return with(pageBefore(), counts, List.of());
    }

    /** Those on the next page whose counts changed are due, except where there is nobody to ask for. */
    Repositories with(String validator, List<Repository> found, boolean more, boolean isWhole) {
        Map<String, List<Long>> counts = new TreeMap<>();
        found.forEach(repository -> counts.put(repository.id(), repository.counts()));
        var due = found.stream().filter(this::isChanged).filter(repository -> !repository.isQuiet());
        // What could not be read is asked for again, also where GitHub says that nothing changed.
        var page = new Listed(isWhole ? validator : "", List.copyOf(counts.keySet()), more, isWhole);
        return with(page, counts, due.toList());
    }

    /** Whether the list is complete so far: a sum of a part is no sum. */
    boolean isWhole() {
        return now.stream().allMatch(Listed::isWhole);
    }

    boolean isChanged(Repository repository) {
        return changes.isChanged(repository.id(), repository.counts());
    }

    /** Whether a reading before has seen it. */
    boolean knows(Repository repository) {
        return changes.before().containsKey(repository.id());
    }

    /** The list was refused: what was known of it stays. */
    Repositories unlisted() {
        return new Repositories("", before, List.of(), new CountChanges<>(changes.before(), Map.of(), List.of()));
    }

    Repositories leavingOutFirst() {
        String id = changes.due().getFirst().id();
        return new Repositories(login, before, now.stream().map(Listed::again).toList(), changes.leavingOutFirst(id));
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
