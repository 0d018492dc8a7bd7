// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout.JsonList;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.SignalKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip of "Download your information" in JSON, in the layouts from 2018 on: names of folders, files and lists have changed, and
 * versions stand behind them. It says what the person did, who their friends and followers are and who wrote on their wall; likes
 * and comments of others are not in it, and so stay not measured.
 */
final class FacebookArchive implements ArchiveFormat {

    private static final Pattern FILE =
            Pattern.compile("(?:.+/)?(your_posts(?:__check_ins__photos_and_videos)?|profile_posts"
                    + "|check-ins|other_people's_posts_to_your_timeline|your_friends|friends|people_who_followed_you|followers"
                    + "|comments|likes_and_reactions|posts_and_comments|profile_information)(?:_\\d+)?\\.json");

    /** Names of lists that may hold signals; not what the person did in groups, or what others only asked or withdrew. */
    private static final Pattern SIMILAR = Pattern.compile(
            "(?:.+/)?(?!.*(?:group|request|removed|rejected|unfollow|following|saved|suggest|recently|who_you|page|trash|deleted))"
                    + "[^/]*(?:posts|check-?_?ins|timeline|friends|follow|comments|reactions|likes)[^/]*\\.json");

    private static final String[] MARKS = {"timestamp", "label_values"};
    private static final String[] PERSON_MARKS = {"name", "timestamp", "label_values"};

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return SIMILAR.matcher(path).matches()
                    ? new FileUse.PassedOver(SkipReason.UNKNOWN_FILE)
                    : new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "profile_information" ->
                new FileUse.Identity(
                        new JsonList("profile").marked("name", "profile_uri"), "profile_uri, name", Profile::owner);
            case "your_friends", "friends" ->
                new FileUse.Count(new JsonList("friends").marked(PERSON_MARKS), SIGNAL_KIND_FRIENDS);
            case "people_who_followed_you", "followers" ->
                new FileUse.Count(new JsonList("followers").marked(PERSON_MARKS), SIGNAL_KIND_FOLLOWERS);
            case "other_people's_posts_to_your_timeline" ->
                entries(SIGNAL_KIND_WALL_POSTS_RECEIVED, "wall_posts_sent_to_you", "activity_log_data");
            case "comments" -> entries(SIGNAL_KIND_COMMENTS_GIVEN, "comments");
            case "likes_and_reactions", "posts_and_comments" -> entries(SIGNAL_KIND_LIKES_GIVEN, "reactions");
            case "check-ins" -> entries(SIGNAL_KIND_CHECK_INS, "check_ins");
            default ->
                new FileUse.Entries(
                        new JsonList("posts", "profile_posts", "status_updates").marked(MARKS),
                        (post, _) -> Posts.map(post));
        };
    }

    private static FileUse entries(SignalKind kind, String... names) {
        return new FileUse.Entries(new JsonList(names).marked(MARKS), (entry, _) -> Posts.one(kind, entry));
    }

    /** The export knows the name of the profile's address only, and not of every profile. */
    @Override
    public boolean namesAccount() {
        return false;
    }

    @Override
    public String ownerFile() {
        return "profile_information.json";
    }
}
