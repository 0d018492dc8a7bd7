// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PLUS_ONES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PLUS_ONES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps a post of Google+ to observations: who reacted and when, and, because the network is closed and all of it lies before any
 * window, what all posts together ever got.
 */
final class PostMapping implements EntryMapping {

    @Override
    public EntryResult map(JsonNode post, ExternalAccount account) {
        String id = post.path("resourceName").asText(post.path("url").asText());
        Optional<Instant> at = PostTime.parse(post.path("creationTime").asText())
                .or(() -> PostTime.ofDay(post.path("day").asText()));
        if (id.isEmpty()) {
            return new Skipped(SkipReason.NO_ID);
        }
        if (at.isEmpty()) {
            return new Skipped(SkipReason.NO_DATE);
        }
        String author = person(post.path("author"));
        List<Observation> observations = new ArrayList<>();
        observations.add(new PostTotal(id, SIGNAL_KIND_POSTS, 1, at.get()));
        observations.add(new PostTotal(id, SIGNAL_KIND_RESHARES_GIVEN, post.has("resharedPost") ? 1 : 0, at.get()));
        reactions(id, at.get(), SIGNAL_KIND_PLUS_ONES_RECEIVED, SIGNAL_KIND_PLUS_ONES, post, "plusOnes", "plusOner")
                .without(author, observations);
        reactions(id, at.get(), SIGNAL_KIND_COMMENTS_RECEIVED, SIGNAL_KIND_COMMENTS, post, "comments", "author")
                .without(author, observations);
        reactions(id, at.get(), SIGNAL_KIND_RESHARES_RECEIVED, SIGNAL_KIND_RESHARES, post, "reshares", "resharer")
                .without(author, observations);
        return new Observed(observations);
    }

    private static Reactions reactions(
            String id, Instant at, SignalKind received, SignalKind ever, JsonNode post, String list, String who) {
        List<Reactor> reactors = new ArrayList<>();
        for (JsonNode reaction : post.path(list)) {
            reactors.add(new Reactor(
                    person(reaction.path(who)),
                    PostTime.parse(reaction.path("creationTime").asText())));
        }
        return new Reactions(id, at, received, ever, reactors);
    }

    /** Who reacted to a post in one way. */
    private record Reactions(String id, Instant at, SignalKind received, SignalKind ever, List<Reactor> reactors) {

        /** Comments of one's own are no reaction of others. */
        void without(String author, List<Observation> into) {
            List<Reactor> others = reactors.stream()
                    .filter(reactor -> !reactor.actor().equals(author))
                    .toList();
            into.add(new PostReactions(id, received, others.size(), others, at));
            into.add(new Accumulated(id, ever, others.size()));
        }
    }

    static String person(JsonNode person) {
        return person.path("resourceName").asText(person.path("profilePageUrl").asText());
    }
}
