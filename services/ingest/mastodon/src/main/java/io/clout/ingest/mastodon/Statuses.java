// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;

import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Subject;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;

/** What the person did, the same from API and archive; zeros say that the kind is measured. */
final class Statuses {

    private Statuses() {}

    static List<Observation> original(String uri, Instant at) {
        return List.of(
                new PostTotal(uri, SIGNAL_KIND_POSTS, 1, at), new PostTotal(uri, SIGNAL_KIND_RESHARES_GIVEN, 0, at));
    }

    /**
     * What a post is about.
     *
     * @param content as HTML
     * @param language as the server says; empty if it does not
     */
    static List<Subject> subjects(String uri, Instant at, String content, String language) {
        return Subject.post(uri, at, Jsoup.parseBodyFragment(content).text(), language);
    }

    static List<Observation> boost(String uri, Instant at) {
        return List.of(
                new PostTotal(uri, SIGNAL_KIND_POSTS, 0, at), new PostTotal(uri, SIGNAL_KIND_RESHARES_GIVEN, 1, at));
    }
}
