// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.Reactor;
import io.clout.ingest.youtube.YouTubeCursor.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a channel in three steps: its totals, the counts of its videos, and who wrote comments where their count changed. */
@ApplicationScoped
class YouTubeReading {

    private final YouTubeConfig config;
    private final YouTubeClient client;

    YouTubeReading(YouTubeConfig config, YouTubeClient client) {
        this.config = config;
        this.client = client;
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        YouTubeCursor cursor = text.isEmpty() ? YouTubeCursor.begin(Map.of()) : YouTubeCursor.parse(text);
        return switch (cursor.step()) {
            case CHANNEL -> channel(account, access, cursor);
            case VIDEOS -> videos(access, cursor);
            case COMMENTS -> comments(account, access, cursor);
            case END -> throw new IllegalArgumentException("a reading that is over has no next page");
        };
    }

    private Page channel(ExternalAccount account, Access access, YouTubeCursor cursor) throws NetworkFailure {
        Reply channel = client.channel("statistics,contentDetails", Map.of("id", account.id()), access)
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_THERE, "no channel " + account.id()));
        String uploads =
                channel.object("contentDetails").object("relatedPlaylists").text("uploads");
        return page(YouTubeMapping.channel(channel), cursor.toVideos(uploads));
    }

    private Page videos(Access access, YouTubeCursor cursor) throws NetworkFailure {
        Optional<Reply> playlist = playlist(access, cursor);
        List<String> ids = new ArrayList<>();
        if (playlist.isPresent()) {
            for (Reply item : playlist.get().objects("items")) {
                ids.add(item.object("contentDetails").text("videoId"));
            }
        }
        List<Observation> observations = new ArrayList<>();
        List<Video> due = new ArrayList<>();
        Map<String, Long> counts = new TreeMap<>();
        for (Reply reply : ids.isEmpty() ? List.<Reply>of() : client.videos(ids, access)) {
            observations.addAll(YouTubeMapping.video(reply));
            Optional<Video> commented = YouTubeMapping.commented(reply);
            commented.ifPresent(video -> counts.put(video.id(), video.comments()));
            commented
                    .filter(video -> video.comments() == 0)
                    .ifPresent(video -> observations.add(YouTubeMapping.comments(video, List.of())));
            commented.filter(video -> isDue(video, cursor)).ifPresent(due::add);
        }
        return page(observations, cursor.afterVideos(next(playlist, cursor), due, counts));
    }

    private static boolean isDue(Video video, YouTubeCursor cursor) {
        Long before = cursor.before().get(video.id());
        return video.comments() > 0 && (before == null || before != video.comments());
    }

    /** YouTube has no such playlist for a channel that never had a video. */
    private Optional<Reply> playlist(Access access, YouTubeCursor cursor) throws NetworkFailure {
        try {
            return Optional.of(client.playlist(cursor.uploads(), cursor.page(), access));
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.NOT_THERE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private String next(Optional<Reply> playlist, YouTubeCursor cursor) throws NetworkFailure {
        boolean more =
                playlist.isPresent() && playlist.get().has("nextPageToken") && cursor.pages() + 1 < config.videoPages();
        return more ? playlist.get().text("nextPageToken") : "";
    }

    private Page comments(ExternalAccount account, Access access, YouTubeCursor cursor) throws NetworkFailure {
        Video video = cursor.due().getFirst();
        return page(List.of(YouTubeMapping.comments(video, authors(account, access, video))), cursor.afterComments());
    }

    /** None where comments have been switched off, or the video has gone, since it was listed. */
    private List<Reactor> authors(ExternalAccount account, Access access, Video video) throws NetworkFailure {
        List<Reactor> authors = new ArrayList<>();
        try {
            for (Reply thread : client.comments(video.id(), access)) {
                YouTubeMapping.author(thread)
                        .filter(author -> !author.actor().equals(account.id()))
                        .ifPresent(authors::add);
            }
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.NOT_ALLOWED && e.kind() != Kind.NOT_THERE) {
                throw e;
            }
        }
        return authors;
    }

    private static Page page(List<Observation> observations, YouTubeCursor cursor) {
        return cursor.step() == Step.END
                ? new Page(observations, YouTubeCursor.begin(cursor.now()).text(), true)
                : new Page(observations, cursor.text(), false);
    }
}
