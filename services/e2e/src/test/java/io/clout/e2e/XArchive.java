// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive in the format in which X delivers it, with made-up content: the same seed and account give the same
 * archive. Posts are spread over the 80 days before {@code newest}; a tenth are retweets, a fifth are replies.
 */
record XArchive(String accountId, String handle, int posts, int followers, Instant newest, long seed) {
    /** Stands in a direct message; must never be found in any store. */
    static final String PRIVATE_WORDS = "meet me behind the old observatory";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter CREATED_AT = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Duration SPREAD = Duration.ofDays(80);

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "data/manifest.js", "window.__THAR_CONFIG = ", manifest());
            entry(zip, "data/account.js", "window.YTD.account.part0 = ", account());
            entry(zip, "data/direct-messages.js", "window.YTD.direct_messages.part0 = ", directMessages());
            entry(zip, "data/follower.js", "window.YTD.follower.part0 = ", accounts("follower", followers));
            entry(zip, "data/following.js", "window.YTD.following.part0 = ", accounts("following", followers / 3));
            entry(zip, "data/tweets.js", "window.YTD.tweets.part0 = ", tweets(0, posts / 2));
            entry(zip, "data/tweets-part1.js", "window.YTD.tweets.part1 = ", tweets(posts / 2, posts));
            zip.putNextEntry(new ZipEntry("data/tweets_media/1-a.jpg"));
            zip.write(new byte[64 * 1024]);
            zip.closeEntry();
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String prefix, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(prefix.getBytes(StandardCharsets.UTF_8));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        zip.closeEntry();
    }

    private ObjectNode manifest() {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putObject("userInfo").put("accountId", accountId).put("userName", handle);
        manifest.putObject("archiveInfo")
                .put("sizeBytes", "1000")
                .put("generationDate", newest.toString())
                .put("isPartialArchive", false);
        return manifest;
    }

    private ArrayNode account() {
        ArrayNode accounts = JSON.createArrayNode();
        accounts.addObject()
                .putObject("account")
                .put("email", handle + "@example.org")
                .put("createdVia", "web")
                .put("username", handle)
                .put("accountId", accountId)
                .put("createdAt", "2014-03-01T10:00:00.000Z")
                .put("accountDisplayName", handle);
        return accounts;
    }

    private static ArrayNode directMessages() {
        ArrayNode conversations = JSON.createArrayNode();
        conversations
                .addObject()
                .putObject("dmConversation")
                .put("conversationId", "1-2")
                .putArray("messages")
                .addObject()
                .putObject("messageCreate")
                .put("text", PRIVATE_WORDS);
        return conversations;
    }

    private static ArrayNode accounts(String kind, int count) {
        ArrayNode accounts = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            accounts.addObject()
                    .putObject(kind)
                    .put("accountId", Integer.toString(70_000_000 + i))
                    .put("userLink", "https://twitter.com/intent/user?user_id=" + (70_000_000 + i));
        }
        return accounts;
    }

    private ArrayNode tweets(int from, int to) {
        ArrayNode tweets = JSON.createArrayNode();
        for (int i = from; i < to; i++) {
            // One generator a post, so that the parts do not depend on how they are cut.
            tweets.addObject().set("tweet", tweet(i, new SplittableRandom(seed + i)));
        }
        return tweets;
    }

    private ObjectNode tweet(int index, SplittableRandom random) {
        Instant createdAt = newest.minus(SPREAD.multipliedBy(index).dividedBy(posts));
        boolean retweet = index % 10 == 3;
        boolean reply = index % 5 == 1;
        String id = Long.toString(1_700_000_000_000_000_000L + index);
        ObjectNode tweet = JSON.createObjectNode();
        tweet.put("id", id).put("id_str", id).put("created_at", CREATED_AT.format(createdAt));
        tweet.put("full_text", (retweet ? "RT @someone: " : reply ? "@someone " : "") + "Post number " + index);
        tweet.put("lang", "en").put("retweeted", false).put("truncated", false);
        // A retweet's counts are those of the original post: huge, and none of the person's business.
        tweet.put("favorite_count", Integer.toString(retweet ? 90_000 : random.nextInt(12)));
        tweet.put("retweet_count", Integer.toString(retweet ? 20_000 : random.nextInt(4)));
        ArrayNode mentions = tweet.putObject("entities").putArray("user_mentions");
        if (retweet || reply) {
            mentions.addObject()
                    .put("screen_name", "someone")
                    .put("id_str", "4242")
                    .put("id", "4242");
        }
        if (reply) {
            tweet.put("in_reply_to_user_id_str", "4242").put("in_reply_to_screen_name", "someone");
        }
        return tweet;
    }
}
