// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Maps a tweet of the archive to observations. All numbers are texts there; since 2020 the tweet is wrapped in an object. */
final class TweetMapping implements EntryMapping {

    /** Such as {@code Wed Sep 04 13:51:55 +0000 2019}; until 2018 {@code 2013-04-09 13:51:55 +0000}. */
    private static final DateTimeFormatter CREATED_AT =
            DateTimeFormatter.ofPattern("[EEE MMM dd HH:mm:ss Z yyyy][yyyy-MM-dd HH:mm:ss Z]", Locale.ENGLISH);

    @Override
    public EntryResult map(JsonNode entry, ExternalAccount account) {
        JsonNode tweet = entry.path("tweet").isObject() ? entry.path("tweet") : entry;
        String id = tweet.path("id_str").asText(tweet.path("id").asText());
        Optional<Instant> createdAt = Times.parse(tweet.path("created_at").asText(), CREATED_AT);
        if (id.isEmpty()) {
            return new Skipped(SkipReason.NO_ID);
        }
        if (createdAt.isEmpty()) {
            return new Skipped(SkipReason.NO_DATE);
        }
        return isRetweet(tweet)
                ? new Observed(Posts.retweet(id, createdAt.get()))
                : new Observed(
                        original(tweet, id, createdAt.get(), account),
                        Subject.post(
                                id,
                                createdAt.get(),
                                words(tweet),
                                tweet.path("lang").asText()));
    }

    private static List<Observation> original(JsonNode tweet, String id, Instant at, ExternalAccount account) {
        List<Observation> observations = new ArrayList<>(Posts.original(id, mentions(tweet, account), at));
        // A count that is missing is not measured; it is no zero.
        count(tweet, "favorite_count")
                .ifPresent(n -> observations.add(new PostTotal(id, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, n, at)));
        count(tweet, "retweet_count")
                .ifPresent(n -> observations.add(new PostTotal(id, SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED, n, at)));
        return observations;
    }

    /** Archives hold a retweet as a tweet of one's own that begins with "RT @". */
    private static boolean isRetweet(JsonNode tweet) {
        return tweet.has("retweeted_status") || words(tweet).startsWith("RT @");
    }

    private static String words(JsonNode tweet) {
        return tweet.path("full_text").asText(tweet.path("text").asText());
    }

    private static int mentions(JsonNode tweet, ExternalAccount account) {
        Set<String> named = new HashSet<>();
        for (JsonNode mention : tweet.path("entities").path("user_mentions")) {
            named.add(mention.path("id_str").asText(mention.path("id").asText()));
        }
        named.remove(account.id());
        return named.size();
    }

    private static OptionalLong count(JsonNode tweet, String field) {
        try {
            long count = Long.parseLong(tweet.path(field).asText());
            return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
