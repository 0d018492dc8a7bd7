// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a made-up network: the account's totals, then its posts with who liked them, page by page. */
record MadeUpReading(URI url, NetworkClient client, Clock clock) {

    enum Step implements ReadingStep {
        TOTALS,
        POSTS;

        @Override
        public Set<SignalKind> measures() {
            return this == TOTALS
                    ? Set.of(SIGNAL_KIND_FOLLOWERS)
                    : Set.of(SIGNAL_KIND_POSTS, SIGNAL_KIND_LIKES_RECEIVED);
        }

        @Override
        public boolean isNeeded() {
            return this == TOTALS;
        }
    }

    Lookup look(String path, Access access) throws NetworkFailure {
        Reply user = client.get(NetworkRequest.to(url, path, Map.of()).with(access));
        return new Lookup.Found(new ExternalAccount(user.id("id"), user.text("name")));
    }

    String bio(String name) throws NetworkFailure {
        return client.get(NetworkRequest.to(url, "/users/" + name, Map.of())).text("bio");
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case TOTALS -> {
                Reply user = client.get(NetworkRequest.to(url, "/users/" + account.handle(), Map.of())
                        .with(access));
                yield cursor.to(Step.POSTS)
                        .goOn(List.of(new AccountTotal(SIGNAL_KIND_FOLLOWERS, user.count("followers"))));
            }
            case POSTS -> posts(account, access, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page posts(ExternalAccount account, Access access, StepCursor<Step> cursor) throws NetworkFailure {
        String path = "/users/" + account.handle() + "/posts";
        Reply page = client.get(
                NetworkRequest.to(url, path, Map.of("page", cursor.page())).with(access));
        List<Observation> observations = new ArrayList<>();
        for (Reply post : page.objects("posts")) {
            Instant at = post.time("at");
            List<Reactor> likers =
                    Reply.map(post.objects("likers"), liker -> new Reactor(liker.id("id"), Optional.empty()));
            observations.add(new PostTotal(post.id("id"), SIGNAL_KIND_POSTS, 1, at));
            observations.add(
                    new PostReactions(post.id("id"), SIGNAL_KIND_LIKES_RECEIVED, post.count("likes"), likers, at));
        }
        return cursor.goOn(observations, page.textIfAny("next"), clock.instant());
    }
}
