// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip that X gives its members. Since 2019 the files lie in {@code data/}, before that at the top, until 2018 a file a month
 * in {@code data/js/tweets/}; unpacking and packing again adds folders around everything. Large files come in parts: {@code tweets.js},
 * {@code tweets-part1.js} ... The long posts of {@code note-tweet.js} are in {@code tweets.js} as well, cut short, and count there.
 */
final class TwitterArchive implements ArchiveFormat {

    private static final Pattern FILE = Pattern.compile(
            "(?!(?:.+/)?assets/)(?:.+/)?"
                    + "(account|manifest|tweets?|community-tweets?|follower|following|lists-member|user_details)(?:-part\\d+)?\\.js");

    /** Such as {@code data/js/tweets/2013_04.js}. */
    private static final Pattern MONTH = Pattern.compile("(?:.+/)?data/js/tweets/\\d{4}_\\d\\d\\.js");

    private static final Pattern SIMILAR = Pattern.compile("(?!(?:.+/)?assets/)(?:.+/)?"
            + "(?:tweets?|community-tweets?|follower|following|lists-member)(?:[ ._(\\d][^/]*|-part[^/]*)\\.js");

    private static final EntryLayout ACCOUNTS =
            new EntryLayout.JsonList().marked("follower", "following", "accountId", "userLink");

    @Override
    public FileUse use(String path) {
        if (MONTH.matcher(path).matches()) {
            return new FileUse.Entries(EntryLayout.JSON, new TweetMapping());
        }
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return SIMILAR.matcher(path).matches()
                    ? new FileUse.PassedOver(SkipReason.UNKNOWN_FILE)
                    : new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "account" -> new FileUse.Identity(EntryLayout.JSON, "accountId, username", TwitterArchive::owner);
            case "user_details" ->
                new FileUse.Identity(EntryLayout.JSON, "id, screen_name", TwitterArchive::ownerUntil2018);
            case "manifest" -> new FileUse.Generated(EntryLayout.JSON, TwitterArchive::generatedAt);
            case "follower" -> new FileUse.Count(ACCOUNTS, SignalKind.SIGNAL_KIND_FOLLOWERS);
            case "following" -> new FileUse.Count(ACCOUNTS, SignalKind.SIGNAL_KIND_FOLLOWING);
            case "lists-member" ->
                new FileUse.Count(
                        new EntryLayout.JsonList().marked("userListInfo", "url"),
                        SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS);
            default -> new FileUse.Entries(EntryLayout.JSON, new TweetMapping());
        };
    }

    private static Owner ownerUntil2018(JsonNode user) {
        return new Owner(user.path("id").asText(), user.path("screen_name").asText());
    }

    private static Owner owner(JsonNode entry) {
        JsonNode account = entry.path("account");
        return new Owner(
                account.path("accountId").asText(), account.path("username").asText());
    }

    /** Older archives do not say; the time of the upload stands for it. */
    private static Optional<Instant> generatedAt(JsonNode manifest) {
        return Times.parse(manifest.path("archiveInfo").path("generationDate").asText());
    }

    @Override
    public String ownerFile() {
        return "account.js";
    }
}
