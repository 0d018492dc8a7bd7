// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CountChanges;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a channel in three steps: its totals, the counts of its videos, and who wrote comments where their count changed. */
@ApplicationScoped
class YouTubeReading {

    enum Step implements ReadingStep {
        CHANNEL(SIGNAL_KIND_VIEWS, SIGNAL_KIND_FOLLOWERS),
        /** Counted: the pages so far. */
        VIDEOS(
                SIGNAL_KIND_POSTS,
                SIGNAL_KIND_VIEWS_RECEIVED,
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_COMMENTS_RECEIVED),
        /** After each page of videos. */
        COMMENTS(SIGNAL_KIND_COMMENTS_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** The channel names the list of its videos. */
        @Override
        public boolean isNeeded() {
            return this == CHANNEL;
        }
    }

    private final YouTubeConfig config;
    private final YouTubeClient client;

    YouTubeReading(YouTubeConfig config, YouTubeClient client) {
        this.config = config;
        this.client = client;
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        // No time of ours plays a part: all videos are read.
        var cursor = StepCursor.of(Step.class, text, Instant.EPOCH);
        Videos known = cursor.memory(Videos.NONE);
        return switch (cursor.step()) {
            case CHANNEL -> channel(account, access, known, cursor);
            case VIDEOS -> videos(access, known, cursor);
            case COMMENTS -> comments(account, access, known, cursor);
        };
    }

    /** A video whose comments are refused is left out until the next reading. */
    Optional<Page> without(String text, NetworkFailure refusal) {
        var cursor = StepCursor.of(Step.class, text, Instant.EPOCH);
        Videos known = cursor.memory(Videos.NONE);
        return switch (cursor.step()) {
            case CHANNEL -> Optional.empty();
            case VIDEOS ->
                Optional.of(cursor.remember(known.with(known.changes().next()))
                        .next(Instant.EPOCH)
                        .end(List.of())
                        .without(cursor.notMeasured(refusal, "")));
            case COMMENTS -> {
                String left = known.changes().due().getFirst().id();
                yield Optional.of(onward(List.of(), known.changes().leavingOutFirst(left), cursor)
                        .without(cursor.notMeasured(refusal, left)));
            }
        };
    }

    private Page channel(ExternalAccount account, Access access, Videos known, StepCursor<Step> cursor)
            throws NetworkFailure {
        Reply channel = client.channel("statistics,contentDetails", Map.of("id", account.id()), access)
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_THERE, "no channel " + account.id()));
        String uploads =
                channel.object("contentDetails").object("relatedPlaylists").text("uploads");
        return cursor.remember(new Videos(uploads, known.changes()))
                .to(Step.VIDEOS)
                .goOn(YouTubeMapping.channel(channel));
    }

    private Page videos(Access access, Videos known, StepCursor<Step> cursor) throws NetworkFailure {
        // YouTube has no such playlist for a channel that never had a video.
        Optional<Reply> playlist = NetworkFailure.emptyIf(
                Set.of(Kind.NOT_THERE), () -> client.playlist(known.uploads(), cursor.page(), access));
        List<String> ids = playlist.isEmpty()
                ? List.of()
                : Reply.map(
                        playlist.get().objects("items"),
                        item -> item.object("contentDetails").text("videoId"));
        var findings = new Findings();
        List<Video> due = new ArrayList<>();
        Map<String, List<Long>> counts = new TreeMap<>();
        for (Reply reply : ids.isEmpty() ? List.<Reply>of() : client.videos(ids, access)) {
            findings.readable(() -> YouTubeMapping.video(reply, findings), Step.VIDEOS.measures(), reply.name());
            findings.readable(() -> findings.about(List.of(YouTubeMapping.subject(reply))), Set.of(), reply.name());
            List<Video> commented = new ArrayList<>();
            findings.readable(
                    () -> YouTubeMapping.commented(reply).map(commented::add), Step.COMMENTS.measures(), reply.name());
            for (Video video : commented) {
                List<Long> comments = List.of(video.comments());
                counts.put(video.id(), comments);
                if (video.comments() == 0) {
                    findings.add(List.of(YouTubeMapping.comments(video, List.of())));
                } else if (known.changes().isChanged(video.id(), comments)) {
                    due.add(video);
                }
            }
        }
        boolean more = playlist.isPresent() && cursor.counted() + 1 < config.videoPages();
        String next = more ? playlist.get().textIfAny("nextPageToken") : "";
        return onward(
                        findings.observations(),
                        known.changes().with(counts, due),
                        cursor.toPage(next).counting(cursor.counted() + 1))
                .without(findings.notMeasured())
                .about(findings.subjects());
    }

    private Page comments(ExternalAccount account, Access access, Videos known, StepCursor<Step> cursor)
            throws NetworkFailure {
        Video video = known.changes().due().getFirst();
        List<Reactor> authors = authors(account, access, video);
        return onward(
                List.of(YouTubeMapping.comments(video, authors)),
                known.changes().withoutFirst(),
                cursor);
    }

    /** None where comments have been switched off, or the video has gone, since it was listed. */
    private List<Reactor> authors(ExternalAccount account, Access access, Video video) throws NetworkFailure {
        return NetworkFailure.emptyIf(
                        Set.of(Kind.NOT_ALLOWED, Kind.NOT_THERE),
                        () -> Reply.flatMap(
                                client.comments(video.id(), access),
                                thread -> YouTubeMapping.author(thread).stream()
                                        .filter(author -> !author.actor().equals(account.id()))
                                        .toList()))
                .orElse(List.of());
    }

    /** First the comments that are due, then the next page of videos. */
    private static Page onward(List<Observation> observations, CountChanges<Video> changes, StepCursor<Step> cursor) {
        Videos known = cursor.memory(Videos.NONE);
        if (!changes.due().isEmpty()) {
            return cursor.remember(known.with(changes)).at(Step.COMMENTS).goOn(observations);
        }
        return cursor.page().isEmpty()
                ? cursor.remember(known.with(changes.next()))
                        .next(Instant.EPOCH)
                        .end(observations)
                : cursor.remember(known.with(changes)).at(Step.VIDEOS).goOn(observations);
    }
}
