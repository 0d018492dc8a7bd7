// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip of "Download your information" in JSON. It says what the person did and who follows them; what others made of it is not
 * in it, and so stays not measured. Entries have no ids: their kind and second stand for them.
 */
final class InstagramArchive implements ArchiveFormat {

    private static final Pattern FILE = Pattern.compile(
            "(?:.+/)?(posts|followers|following|liked_posts|post_comments|personal_information)(?:_\\d+)?\\.json");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "personal_information" ->
                new FileUse.Identity(new EntryLayout.JsonList("profile_user"), InstagramArchive::owner);
            case "followers" -> new FileUse.Count(EntryLayout.JSON, SIGNAL_KIND_FOLLOWERS);
            case "following" ->
                new FileUse.Count(new EntryLayout.JsonList("relationships_following"), SIGNAL_KIND_FOLLOWING);
            case "liked_posts" ->
                new FileUse.Entries(
                        new EntryLayout.JsonList("likes_media_likes"),
                        (like, account) ->
                                did(SIGNAL_KIND_LIKES_GIVEN, firstOf(like.path("string_list_data"), "timestamp")));
            case "post_comments" ->
                new FileUse.Entries(
                        EntryLayout.JSON,
                        (comment, account) ->
                                did(SIGNAL_KIND_COMMENTS_GIVEN, comment.at("/string_map_data/Time/timestamp")));
            default ->
                new FileUse.Entries(EntryLayout.JSON, (post, account) -> did(SIGNAL_KIND_POSTS, createdAt(post)));
        };
    }

    /** The export knows the handle only. */
    @Override
    public boolean namesAccount() {
        return false;
    }

    private static Owner owner(JsonNode profile) {
        return Owner.ofHandle(profile.at("/string_map_data/Username/value").asText());
    }

    /** A post of several pictures has a time of its own, one of a single picture has the picture's. */
    private static JsonNode createdAt(JsonNode post) {
        return post.has("creation_timestamp")
                ? post.path("creation_timestamp")
                : firstOf(post.path("media"), "creation_timestamp");
    }

    private static JsonNode firstOf(JsonNode list, String field) {
        return list.path(0).path(field);
    }

    private static EntryResult did(SignalKind kind, JsonNode epochSecond) {
        if (!epochSecond.isIntegralNumber()) {
            return new Skipped("no_date");
        }
        String id = "export:" + kind.getNumber() + ":" + epochSecond.longValue();
        return new Observed(List.of(new PostTotal(id, kind, 1, Instant.ofEpochSecond(epochSecond.longValue()))));
    }
}
