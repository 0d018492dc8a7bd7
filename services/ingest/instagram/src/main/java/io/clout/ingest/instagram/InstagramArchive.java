// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryLayout.JsonList;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.MisreadText;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The zip of "Download your information" in JSON. It says what the person did and who follows them; what others made of it is not
 * in it, and so stays not measured. Files are named in English, labels inside in the language of the account. Entries have no ids:
 * their kind and second stand for them.
 */
final class InstagramArchive implements ArchiveFormat {

    private static final Pattern FILE =
            Pattern.compile("(?:.+/)?(posts|reels|igtv_videos|followers|following|liked_posts"
                    + "|post_comments|reels_comments|personal_information)(?:_\\d+)?\\.json");

    private static final Pattern SIMILAR = Pattern.compile(
            "(?:.+/)?(?:posts|reels|igtv_videos|followers|following|liked_posts|post_comments|reels_comments)(?!_hashtags)[^/]*\\.json");

    /** The layout of before 2021: a few files with several lists each. */
    private static final Pattern OLD =
            Pattern.compile("(?:[^/]+/){0,2}(connections|likes|comments|media|profile)\\.json(?:/(\\w+))?");

    /** Fields of an entry; which of them it has depends on the year. */
    private static final String[] MARKS = {
        "string_list_data", "string_map_data", "label_values", "media", "creation_timestamp", "timestamp"
    };

    private static final JsonList FOLLOWERS = new JsonList("relationships_followers").marked(MARKS);
    private static final JsonList FOLLOWING = new JsonList("relationships_following").marked(MARKS);
    private static final JsonList LIKES = new JsonList("likes_media_likes").marked(MARKS);
    private static final JsonList COMMENTS =
            new JsonList("comments_media_comments", "comments_reels_comments").marked(MARKS);
    private static final JsonList POSTS =
            new JsonList("ig_posts", "ig_posts_media", "ig_reels_media", "ig_igtv_media").marked(MARKS);

    @Override
    public FileUse use(String path) {
        Matcher old = OLD.matcher(path);
        if (old.matches()) {
            return old.group(2) == null ? ofOld(old.group(1), path) : ofOldList(old.group(2));
        }
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return SIMILAR.matcher(path).matches()
                    ? new FileUse.PassedOver(SkipReason.UNKNOWN_FILE)
                    : new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "personal_information" ->
                new FileUse.Identity(
                        new JsonList("profile_user").marked(MARKS), "Username", user -> Username.owner(user, path));
            case "followers" -> new FileUse.Count(FOLLOWERS, SIGNAL_KIND_FOLLOWERS);
            case "following" -> new FileUse.Count(FOLLOWING, SIGNAL_KIND_FOLLOWING);
            case "liked_posts" -> new FileUse.Entries(LIKES, (like, _) -> did(SIGNAL_KIND_LIKES_GIVEN, like));
            case "post_comments", "reels_comments" ->
                new FileUse.Entries(COMMENTS, (comment, _) -> did(SIGNAL_KIND_COMMENTS_GIVEN, comment));
            default -> new FileUse.Entries(POSTS, (post, _) -> posted(post));
        };
    }

    private static FileUse ofOld(String file, String path) {
        return file.equals("profile")
                ? new FileUse.Identity(
                        new JsonList().marked("username", "date_joined"),
                        "username",
                        user -> Username.owner(user, path))
                : new FileUse.Sections();
    }

    private static FileUse ofOldList(String list) {
        return switch (list) {
            case "followers" -> new FileUse.Count(EntryLayout.JSON, SIGNAL_KIND_FOLLOWERS);
            case "following" -> new FileUse.Count(EntryLayout.JSON, SIGNAL_KIND_FOLLOWING);
            case "media_likes" ->
                new FileUse.Entries(EntryLayout.JSON, (like, _) -> did(SIGNAL_KIND_LIKES_GIVEN, like));
            case "media_comments" ->
                new FileUse.Entries(EntryLayout.JSON, (comment, _) -> did(SIGNAL_KIND_COMMENTS_GIVEN, comment));
            case "photos", "videos" -> new FileUse.Entries(EntryLayout.JSON, (post, _) -> posted(post));
            default -> new FileUse.Ignored();
        };
    }

    /** The export knows the handle only. */
    @Override
    public boolean namesAccount() {
        return false;
    }

    /** A post with its caption, which stands at the post or, where it has one picture, at that. */
    private static EntryResult posted(JsonNode entry) {
        String caption = Stream.of(entry.path("title"), entry.path("caption"), entry.at("/media/0/title"))
                .map(JsonNode::asText)
                .filter(not(String::isBlank))
                .findFirst()
                .orElse("");
        EntryResult result = did(SIGNAL_KIND_POSTS, entry);
        return result instanceof Observed(var observed, var _) && observed.getFirst() instanceof PostTotal post
                ? new Observed(observed, Subject.post(post.post(), post.occurredAt(), MisreadText.undo(caption), ""))
                : result;
    }

    private static EntryResult did(SignalKind kind, JsonNode entry) {
        return EntryTime.of(entry)
                .<EntryResult>map(at -> new Observed(
                        List.of(new PostTotal("export:" + kind.getNumber() + ":" + at.getEpochSecond(), kind, 1, at))))
                .orElse(new Skipped(SkipReason.NO_DATE));
    }

    @Override
    public String ownerFile() {
        return "personal_information.json";
    }
}
