// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps a status of the API to observations. Its {@code uri} is its id on all servers and in the archive. */
record StatusMapping(Reply status) {

    /** Servers may keep who reacted to members, and a post may go meanwhile: then only the count is known. */
    private static final Set<Kind> KEPT_BACK =
            Set.of(Kind.NOT_ALLOWED, Kind.NOT_THERE, Kind.TOKEN_REVOKED, Kind.COULD_NOT_READ);

    /** Whether there is somebody to ask for. */
    boolean hasReactions() {
        return !isBoost() && counts().stream().anyMatch(count -> count > 0);
    }

    /** Boosts and favourites, to compare with those of another time; what is no count is left to {@link #observations}. */
    List<Long> counts() {
        return List.of(
                status.json().path("reblogs_count").asLong(),
                status.json().path("favourites_count").asLong());
    }

    /** Counts only. */
    List<Observation> observations() throws NetworkFailure {
        return observations(List.of(), List.of());
    }

    /** With who boosted and favoured it. */
    List<Observation> observations(MastodonClient client, String server) throws NetworkFailure {
        String id = status.id("id");
        return observations(
                status.count("reblogs_count") == 0 ? List.of() : named(client, server, id, "reblogged_by"),
                status.count("favourites_count") == 0 ? List.of() : named(client, server, id, "favourited_by"));
    }

    /** What the person wrote; nothing of what they passed on. */
    List<Subject> subjects() throws NetworkFailure {
        return isBoost()
                ? List.of()
                : Statuses.subjects(
                        status.text("uri"),
                        status.time("created_at"),
                        status.json().path("content").asText(),
                        status.json().path("language").asText());
    }

    private List<Observation> observations(List<Reactor> boosts, List<Reactor> favours) throws NetworkFailure {
        String uri = status.text("uri");
        Instant at = status.time("created_at");
        if (isBoost()) {
            return Statuses.boost(uri, at);
        }
        List<Observation> observations = new ArrayList<>(Statuses.original(uri, at));
        observations.add(
                new PostReactions(uri, SIGNAL_KIND_RESHARES_RECEIVED, status.count("reblogs_count"), boosts, at));
        observations.add(
                new PostReactions(uri, SIGNAL_KIND_LIKES_RECEIVED, status.count("favourites_count"), favours, at));
        observations.add(new PostTotal(uri, SIGNAL_KIND_REPLIES_RECEIVED, status.count("replies_count"), at));
        if (status.has("quotes_count")) { // since 4.5
            observations.add(new PostTotal(uri, SIGNAL_KIND_QUOTES_RECEIVED, status.count("quotes_count"), at));
        }
        return observations;
    }

    /** Another person's post, passed on. Its counts are that person's. */
    private boolean isBoost() {
        return status.has("reblog");
    }

    private static List<Reactor> named(MastodonClient client, String server, String id, String how)
            throws NetworkFailure {
        return NetworkFailure.emptyIf(
                        KEPT_BACK,
                        () -> Reply.map(
                                client.reactors(server, id, how),
                                account -> new Reactor(MastodonLookup.toldId(account), Optional.empty())))
                .orElse(List.of());
    }
}
