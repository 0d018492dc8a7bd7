// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.bluesky.BlueskyCursor.Post;
import io.clout.ingest.bluesky.BlueskyCursor.Step;
import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads an account in three steps: its followers, its recent posts with who reacted to them where a count changed, and what is new in
 * its repository, which may lie on anybody's server and therefore comes last.
 */
@ApplicationScoped
class BlueskyReading {

    private final BlueskyConfig config;
    private final BlueskyClient client;
    private final RepositoryClient repositories;
    private final Reactions reactions;
    private final Clock clock;

    BlueskyReading(BlueskyConfig config, BlueskyClient client, RepositoryClient repositories, Clock clock) {
        this.config = config;
        this.client = client;
        this.repositories = repositories;
        this.reactions = new Reactions(client, config.namedPages());
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        Instant now = clock.instant();
        BlueskyCursor cursor = text.isEmpty()
                ? BlueskyCursor.begin(now.minus(config.firstWindow()), now, Map.of(), "")
                : BlueskyCursor.parse(text);
        return switch (cursor.step()) {
            case ACCOUNT -> page(BlueskyMapping.account(client.profile(account.id())), cursor.to(Step.FEED));
            case FEED -> feed(account, cursor);
            case REACTIONS -> reactions(account, cursor);
            case REPOSITORY -> repository(account, cursor, now);
        };
    }

    private Page feed(ExternalAccount account, BlueskyCursor cursor) throws NetworkFailure {
        Reply reply = client.feed(account.id(), cursor.page());
        List<Observation> observations = new ArrayList<>();
        List<Post> due = new ArrayList<>();
        Map<String, String> counts = new TreeMap<>();
        Instant window = clock.instant().minus(config.window());
        String next = reply.has("cursor") ? reply.text("cursor") : "";
        for (Reply item : reply.objects("feed")) {
            if (BlueskyMapping.feedTime(item).isBefore(cursor.since())) {
                next = "";
                break;
            }
            if (!BlueskyMapping.isOwn(item, account.id())) {
                continue;
            }
            Post post = BlueskyMapping.post(item.object("post"));
            if (post.at().isAfter(window)) {
                counts.put(post.cid(), post.counts());
            }
            if (post.isQuiet()) {
                observations.addAll(reactions.to(post, account.id()));
            } else if (!post.counts().equals(cursor.before().get(post.cid()))) {
                due.add(post);
            }
        }
        return page(observations, cursor.afterFeed(next, due, counts));
    }

    private Page reactions(ExternalAccount account, BlueskyCursor cursor) throws NetworkFailure {
        try {
            List<Observation> observations = reactions.to(cursor.due().getFirst(), account.id());
            return page(observations, cursor.afterReactions());
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.NOT_THERE) {
                throw e;
            }
            return page(List.of(), cursor.afterReactions()); // deleted since the feed was read
        }
    }

    private Page repository(ExternalAccount account, BlueskyCursor cursor, Instant now) throws NetworkFailure {
        Slice slice = repositories.read(new Did(account.id()), cursor.revision(), cursor.acts(), now);
        if (!slice.last()) {
            return page(slice.observations(), cursor.afterSlice(slice));
        }
        Instant window = now.minus(config.window());
        Instant since = cursor.startedAt().isBefore(window) ? cursor.startedAt() : window;
        String revision = cursor.afterSlice(slice).target();
        var next = BlueskyCursor.begin(since, now, cursor.now(), revision);
        return new Page(slice.observations(), next.text(), true);
    }

    private static Page page(List<Observation> observations, BlueskyCursor cursor) {
        return new Page(observations, cursor.text(), false);
    }
}
