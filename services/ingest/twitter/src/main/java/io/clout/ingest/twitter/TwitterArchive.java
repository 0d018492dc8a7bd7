// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip that X gives its members. Since 2019 the files lie in {@code data/}, before that at the top; some tools add a folder
 * around everything. Large files come in parts: {@code tweets.js}, {@code tweets-part1.js} ...
 */
final class TwitterArchive implements ArchiveFormat {

    private static final Pattern FILE =
            Pattern.compile("(?:[^/]+/)?(?:data/)?(account|manifest|tweets?|follower|following)(?:-part\\d+)?\\.js");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "account" -> new FileUse.Identity(EntryLayout.JSON, TwitterArchive::owner);
            case "manifest" -> new FileUse.Generated(EntryLayout.JSON, TwitterArchive::generatedAt);
            case "follower" -> new FileUse.Count(EntryLayout.JSON, SignalKind.SIGNAL_KIND_FOLLOWERS);
            case "following" -> new FileUse.Count(EntryLayout.JSON, SignalKind.SIGNAL_KIND_FOLLOWING);
            default -> new FileUse.Entries(EntryLayout.JSON, new TweetMapping());
        };
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
}
