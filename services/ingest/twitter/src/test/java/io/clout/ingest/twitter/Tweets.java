// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.ingest.testing.ZipBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes tweets as X's archive holds them; every seventh is a retweet with huge counts that are none of the person's business. */
public final class Tweets {

    public static final Instant GENERATED = Instant.parse("2026-11-20T08:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter CREATED_AT = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Tweets() {}

    /** The whole zip: so many tweets in two parts, 40 + 2 followers, 7 followed. */
    public static byte[] archive(String accountId, int tweets) {
        return new ZipBuilder()
                .file(
                        "data/manifest.js",
                        "window.__THAR_CONFIG = {\"archiveInfo\":{\"generationDate\":\"" + GENERATED + "\"}}")
                .file("data/tweets.js", "window.YTD.tweets.part0 = " + tweets(0, tweets / 2))
                .file("data/tweets-part1.js", "window.YTD.tweets.part1 = " + tweets(tweets / 2, tweets))
                .file("data/direct-messages.js", "window.YTD.direct_messages.part0 = [{\"text\":\"a private word\"}]")
                .file("data/follower.js", "window.YTD.follower.part0 = " + accounts("follower", 40))
                .file("data/follower-part1.js", "window.YTD.follower.part1 = " + accounts("follower", 2))
                .file("data/following.js", "window.YTD.following.part0 = " + accounts("following", 7))
                .file("data/account.js", account(accountId))
                .file("data/tweets_media/1.jpg", new byte[100_000])
                .build();
    }

    public static String account(String accountId) {
        return "window.YTD.account.part0 = [ {\"account\":{\"email\":\"ada@example.org\",\"username\":\"ada\",\"accountId\":\""
                + accountId + "\"}} ]";
    }

    public static boolean isRetweet(int index) {
        return index % 7 == 3;
    }

    public static long likes(int index) {
        return index % 5;
    }

    public static long retweets(int index) {
        return index % 3;
    }

    public static String tweets(int from, int to) {
        ArrayNode tweets = JSON.createArrayNode();
        for (int i = from; i < to; i++) {
            tweets.addObject().set("tweet", tweet(i));
        }
        return tweets.toPrettyString();
    }

    public static ObjectNode tweet(int index) {
        ObjectNode tweet = JSON.createObjectNode();
        String id = Long.toString(1_700_000_000_000_000_000L + index);
        tweet.put("id_str", id).put("id", id).put("retweeted", false);
        tweet.put("created_at", CREATED_AT.format(GENERATED.minusSeconds(3600L * index)));
        tweet.put("full_text", (isRetweet(index) ? "RT @ben: " : "") + "words " + index);
        tweet.put("favorite_count", Long.toString(isRetweet(index) ? 90_000 : likes(index)));
        tweet.put("retweet_count", Long.toString(isRetweet(index) ? 20_000 : retweets(index)));
        ArrayNode mentions = tweet.putObject("entities").putArray("user_mentions");
        mentions.addObject().put("screen_name", "ben").put("id_str", "4242");
        return tweet;
    }

    private static String accounts(String kind, int count) {
        ArrayNode accounts = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            accounts.addObject().putObject(kind).put("accountId", Integer.toString(i));
        }
        return accounts.toPrettyString();
    }
}
