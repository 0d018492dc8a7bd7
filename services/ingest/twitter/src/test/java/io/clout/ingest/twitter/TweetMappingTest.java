// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TweetMappingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExternalAccount ADA = new ExternalAccount("12497", "ada");

    @Test
    void originalGivesWhatThePersonDidAndReceived() throws IOException {
        assertThat(counts("""
                        {"tweet":{"id_str":"7","created_at":"Wed Sep 04 13:51:55 +0000 2019","full_text":"Hello @ben and @ben",
                        "favorite_count":"57","retweet_count":"4","entities":{"user_mentions":[
                        {"id_str":"42"},{"id_str":"42"},{"id_str":"43"},{"id_str":"12497"}]}}}
                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SIGNAL_KIND_POSTS, 1.0,
                        SIGNAL_KIND_RETWEETS_GIVEN, 0.0,
                        SIGNAL_KIND_MENTIONS_GIVEN, 2.0,
                        SIGNAL_KIND_LIKES_RECEIVED, 57.0,
                        SIGNAL_KIND_RETWEETS_RECEIVED, 4.0));
    }

    @Test
    void countsOfARetweetBelongToTheOriginal() throws IOException {
        assertThat(counts("""
                        {"tweet":{"id_str":"7","created_at":"Wed Sep 04 13:51:55 +0000 2019","full_text":"RT @ben: great",
                        "favorite_count":"90000","retweet_count":"20000","entities":{"user_mentions":[{"id_str":"42"}]}}}
                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SIGNAL_KIND_POSTS, 0.0, SIGNAL_KIND_RETWEETS_GIVEN, 1.0, SIGNAL_KIND_MENTIONS_GIVEN, 0.0));
    }

    @Test
    void olderArchivesDoNotWrapTheTweet() throws IOException {
        assertThat(counts("""
                        {"id":"7","created_at":"Wed Sep 04 13:51:55 +0000 2019","full_text":"Hello","favorite_count":"3"}
                        """))
                .containsEntry(SIGNAL_KIND_LIKES_RECEIVED, 3.0)
                .doesNotContainKey(SIGNAL_KIND_RETWEETS_RECEIVED);
    }

    @Test
    void everythingIsDatedToThePost() throws IOException {
        var observed = (Observed) map(JSON.valueToTree(Tweets.tweet(0)));

        assertThat(observed.observations())
                .allSatisfy(observation ->
                        assertThat(((PostTotal) observation).occurredAt()).isEqualTo(Tweets.GENERATED));
    }

    @Test
    void wordsOfOnesOwnAreASubject() throws IOException {
        var own = (Observed) map(JSON.readTree("""
                {"id":"7","created_at":"Wed Sep 04 13:51:55 +0000 2019","full_text":"Jazz #piano","lang":"en"}
                """));
        var passedOn = (Observed) map(JSON.readTree("""
                {"id":"8","created_at":"Wed Sep 04 13:51:55 +0000 2019","full_text":"RT @ben: #chess"}
                """));

        assertThat(own.subjects())
                .isEqualTo(Subject.post("7", Instant.parse("2019-09-04T13:51:55Z"), "Jazz #piano", "en"));
        assertThat(passedOn.subjects()).isEmpty();
    }

    @Test
    void entryWithoutIdOrDateIsSkippedWithItsReason() throws IOException {
        assertThat(map(JSON.readTree("{\"tweet\":{\"created_at\":\"Wed Sep 04 13:51:55 +0000 2019\"}}")))
                .isEqualTo(new Skipped(SkipReason.NO_ID));
        assertThat(map(JSON.readTree("{\"tweet\":{\"id_str\":\"7\",\"created_at\":\"yesterday\"}}")))
                .isEqualTo(new Skipped(SkipReason.NO_DATE));
        assertThat(map(JSON.readTree("\"nonsense\""))).isEqualTo(new Skipped(SkipReason.NO_ID));
    }

    @Test
    void realTweetsAreRead() throws IOException {
        Path sample = Path.of("../../../../shared/data/exports/x-archive/twitter-to-sqlite/tweets.json");
        Assumptions.assumeTrue(sample.toFile().exists(), "skipped: no sample data beside the project");

        for (JsonNode tweet : JSON.readTree(sample.toFile())) {
            assertThat(map(tweet)).isInstanceOf(Observed.class);
        }
        var first = (Observed) map(JSON.readTree(sample.toFile()).get(0));
        assertThat(first.observations())
                .contains(new PostTotal(
                        "1169246717864136705", SIGNAL_KIND_RETWEETS_GIVEN, 1, Instant.parse("2019-09-04T13:51:55Z")));
    }

    private static Map<SignalKind, Double> counts(String tweet) throws IOException {
        Map<SignalKind, Double> counts = new HashMap<>();
        for (Observation observation : ((Observed) map(JSON.readTree(tweet))).observations()) {
            counts.put(observation.kind(), ((PostTotal) observation).value());
        }
        return counts;
    }

    private static io.clout.ingest.network.EntryResult map(JsonNode tweet) {
        return new TweetMapping().map(tweet, ADA);
    }
}
