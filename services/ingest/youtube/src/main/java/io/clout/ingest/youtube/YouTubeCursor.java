// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.poll.JsonCursor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where reading a channel goes on.
 *
 * @param step what the next page is of
 * @param uploads the playlist of all videos
 * @param page YouTube's token of its next page; empty for the first one
 * @param pages how many pages of it have been read
 * @param due videos whose count of comments changed: who wrote them is asked next
 * @param before counts of comments by video as the reading before found them
 * @param now the same as this reading finds them
 */
record YouTubeCursor(
        Step step,
        String uploads,
        String page,
        int pages,
        List<Video> due,
        Map<String, Long> before,
        Map<String, Long> now) {

    enum Step {
        CHANNEL,
        VIDEOS,
        COMMENTS,
        /** Nothing is left. */
        END
    }

    /** The beginning of a reading. */
    static YouTubeCursor begin(Map<String, Long> before) {
        return new YouTubeCursor(Step.CHANNEL, "", "", 0, List.of(), before, Map.of());
    }

    static YouTubeCursor parse(String text) {
        return JsonCursor.parse(YouTubeCursor.class, text);
    }

    String text() {
        return JsonCursor.text(this);
    }

    YouTubeCursor toVideos(String playlist) {
        return new YouTubeCursor(Step.VIDEOS, playlist, "", 0, List.of(), before, Map.of());
    }

    /**
     * After a page of videos: first their comments, then the next page.
     *
     * @param next token of the next page; empty if there is none, or none is to be read
     */
    YouTubeCursor afterVideos(String next, List<Video> changed, Map<String, Long> counts) {
        Map<String, Long> all = new TreeMap<>(now);
        all.putAll(counts);
        return new YouTubeCursor(step, uploads, next, pages + 1, changed, before, all).onward();
    }

    YouTubeCursor afterComments() {
        return new YouTubeCursor(step, uploads, page, pages, due.subList(1, due.size()), before, now).onward();
    }

    private YouTubeCursor onward() {
        Step afterDue = page.isEmpty() ? Step.END : Step.VIDEOS;
        return new YouTubeCursor(due.isEmpty() ? afterDue : Step.COMMENTS, uploads, page, pages, due, before, now);
    }
}
