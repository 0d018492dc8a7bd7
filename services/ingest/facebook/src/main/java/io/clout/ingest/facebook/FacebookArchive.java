// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip of "Download your information" in JSON. It says what the person did, who their friends are and who wrote on their wall;
 * likes and comments of others are not in it, and so stay not measured. Entries have no ids: their kind and second stand for them.
 */
final class FacebookArchive implements ArchiveFormat {

    private static final Pattern FILE = Pattern.compile("(?:.+/)?(your_posts(?:__check_ins__photos_and_videos)?"
            + "|other_people's_posts_to_your_timeline|your_friends|friends|comments|likes_and_reactions"
            + "|profile_information)(?:_\\d+)?\\.json");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "profile_information" ->
                new FileUse.Identity(EntryLayout.JSON, export -> owner(export.path("profile_v2")));
            case "your_friends", "friends" ->
                new FileUse.Count(new EntryLayout.JsonList("friends_v2"), SIGNAL_KIND_FRIENDS);
            case "other_people's_posts_to_your_timeline" ->
                new FileUse.Entries(
                        new EntryLayout.JsonList("wall_posts_sent_to_you", "activity_log_data"),
                        (post, account) -> one(SIGNAL_KIND_WALL_POSTS_RECEIVED, post));
            case "comments" ->
                new FileUse.Entries(
                        new EntryLayout.JsonList("comments_v2"),
                        (comment, account) -> one(SIGNAL_KIND_COMMENTS_GIVEN, comment));
            case "likes_and_reactions" ->
                new FileUse.Entries(EntryLayout.JSON, (like, account) -> one(SIGNAL_KIND_LIKES_GIVEN, like));
            default -> new FileUse.Entries(EntryLayout.JSON, (post, account) -> post(post));
        };
    }

    /** The export knows the name of the profile's address only, and not of every profile. */
    @Override
    public boolean namesAccount() {
        return false;
    }

    private static Owner owner(JsonNode profile) {
        String address = profile.path("profile_uri").asText();
        String name = address.substring(address.lastIndexOf('/') + 1);
        return Owner.ofHandle(name.isEmpty() ? profile.at("/name/full_name").asText() : name);
    }

    /** What the person wrote; with a place attached it is a check-in as well. */
    private static EntryResult post(JsonNode post) {
        if (!post.path("timestamp").isIntegralNumber()) {
            return new Skipped("no_date");
        }
        List<Observation> observations = new ArrayList<>();
        observations.add(observation(SIGNAL_KIND_POSTS, post));
        if (hasPlace(post)) {
            observations.add(observation(SIGNAL_KIND_CHECK_INS, post));
        }
        return new Observed(observations);
    }

    private static boolean hasPlace(JsonNode post) {
        for (JsonNode attachment : post.path("attachments")) {
            for (JsonNode data : attachment.path("data")) {
                if (data.has("place")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static EntryResult one(SignalKind kind, JsonNode entry) {
        return entry.path("timestamp").isIntegralNumber()
                ? new Observed(List.of(observation(kind, entry)))
                : new Skipped("no_date");
    }

    private static Observation observation(SignalKind kind, JsonNode entry) {
        long second = entry.path("timestamp").longValue();
        return new PostTotal("export:" + kind.getNumber() + ":" + second, kind, 1, Instant.ofEpochSecond(second));
    }
}
