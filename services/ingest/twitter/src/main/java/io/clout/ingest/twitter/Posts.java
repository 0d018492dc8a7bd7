// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_GIVEN;

import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import java.time.Instant;
import java.util.List;

/** What the person did by writing a post, the same from API and archive; zeros say that the kind is measured. */
final class Posts {

    private Posts() {}

    /** An original post, a reply or a quote. */
    static List<Observation> original(String id, int mentions, Instant at) {
        return List.of(
                new PostTotal(id, SIGNAL_KIND_POSTS, 1, at),
                new PostTotal(id, SIGNAL_KIND_RETWEETS_GIVEN, 0, at),
                new PostTotal(id, SIGNAL_KIND_MENTIONS_GIVEN, mentions, at));
    }

    /** Another person's post, shared. Its counts, and the people it names, are that person's. */
    static List<Observation> retweet(String id, Instant at) {
        return List.of(
                new PostTotal(id, SIGNAL_KIND_POSTS, 0, at),
                new PostTotal(id, SIGNAL_KIND_RETWEETS_GIVEN, 1, at),
                new PostTotal(id, SIGNAL_KIND_MENTIONS_GIVEN, 0, at));
    }
}
