// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.poll.JsonCursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where reading an account goes on.
 *
 * @param step what the next page is of
 * @param since posts from then on are read in this reading
 * @param startedAt when this reading began
 * @param page the AppView's cursor of the next page of the feed; empty for the first one
 * @param due posts whose counts changed: who reacted to them is asked next
 * @param before counts of young posts by CID as the reading before found them
 * @param now the same as this reading finds them
 * @param revision of the repository as far as it has been read; empty: not at all
 * @param target revision of the repository that is being read; empty: none is
 * @param acts how many acts of it have been read
 */
record BlueskyCursor(
        Step step,
        Instant since,
        Instant startedAt,
        String page,
        List<Post> due,
        Map<String, String> before,
        Map<String, String> now,
        String revision,
        String target,
        int acts) {

    enum Step {
        ACCOUNT,
        FEED,
        REACTIONS,
        REPOSITORY
    }

    static BlueskyCursor begin(Instant since, Instant now, Map<String, String> before, String revision) {
        return new BlueskyCursor(Step.ACCOUNT, since, now, "", List.of(), before, Map.of(), revision, "", 0);
    }

    static BlueskyCursor parse(String text) {
        return JsonCursor.parse(BlueskyCursor.class, text);
    }

    String text() {
        return JsonCursor.text(this);
    }

    BlueskyCursor to(Step next) {
        return new BlueskyCursor(next, since, startedAt, page, due, before, now, revision, target, acts);
    }

    /** After a page of the feed: first the reactions to its posts, then the next page, then the repository. */
    BlueskyCursor afterFeed(String nextPage, List<Post> changed, Map<String, String> counts) {
        Map<String, String> all = new TreeMap<>(now);
        all.putAll(counts);
        return new BlueskyCursor(Step.FEED, since, startedAt, nextPage, changed, before, all, revision, target, acts)
                .onward();
    }

    BlueskyCursor afterReactions() {
        List<Post> rest = due.subList(1, due.size());
        return new BlueskyCursor(step, since, startedAt, page, rest, before, now, revision, target, acts).onward();
    }

    /**
     * After a slice of the repository. The next slice comes from a download of its own, in which newer acts may already lie; so the
     * revision that counts is that of the first download.
     */
    BlueskyCursor afterSlice(Slice slice) {
        String first = target.isEmpty() ? slice.revision() : target;
        int read = acts + slice.observations().size();
        return new BlueskyCursor(step, since, startedAt, page, due, before, now, revision, first, read);
    }

    private BlueskyCursor onward() {
        if (!due.isEmpty()) {
            return to(Step.REACTIONS);
        }
        return to(page.isEmpty() ? Step.REPOSITORY : Step.FEED);
    }

    /**
     * A post of the person.
     *
     * @param uri what the AppView is asked for
     * @param cid what the post is known by
     */
    record Post(String uri, String cid, Instant at, long likes, long reposts, long quotes, long replies) {

        String counts() {
            return likes + " " + reposts + " " + quotes + " " + replies;
        }

        /** Whether nobody reacted. */
        @JsonIgnore
        boolean isQuiet() {
            return likes + reposts + quotes + replies == 0;
        }
    }
}
