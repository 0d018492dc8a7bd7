// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static io.clout.proto.signal.v1.Network.NETWORK_TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.ErasuresAnswered;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.FakeProfile;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.ingest.twitter.FakeTwitter;
import io.clout.ingest.twitter.Tweets;
import io.clout.proto.account.v1.GetImportRequest;
import io.clout.proto.account.v1.Import;
import io.clout.proto.profile.v1.ErasureStore;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** X is the network by which is also tested what all services do alike with large exports and with what profile tells. */
@QuarkusTest
@IngestTest
@AtNetwork(FakeTwitter.class)
class TwitterArchiveQuarkusTest extends ArchiveContractTest {

    private static final int TWEETS = 2_000;

    @Override
    protected byte[] archive(String owner) {
        return Tweets.archive(owner, 30);
    }

    @Test
    void everyTweetOfALargeArchiveCounts() {
        Import report = service.imported(ada, Tweets.archive("12497", TWEETS));

        assertThat(sums(ada)).isEqualTo(expected(TWEETS));
        assertThat(report.getEntriesRead()).isEqualTo(TWEETS + 40 + 2 + 7).isEqualTo(report.getEntriesTotal());
        assertThat(report.getAccountId()).isEqualTo(FakeProfile.accountId(ada, "12497"));
        assertThat(report.getPartsList())
                .extracting(part -> part.getName() + " " + part.getRead())
                .contains("data/tweets.js 1000", "data/follower-part1.js 2");
    }

    @Test
    void entriesThatCannotBeUsedAreReported() {
        byte[] zip = new ZipBuilder()
                .file("data/account.js", Tweets.account("12497"))
                .file(
                        "data/tweets.js",
                        "[" + Tweets.tweet(0) + ",{\"tweet\":{\"id_str\":\"1\"}},{\"tweet\":{\"id_str\":\"2\"}}]")
                .file("data/tweets-part1.js", "window.YTD.tweets.part1 = [" + Tweets.tweet(1) + ", {\"tw")
                .build();

        Import report = service.imported(ada, zip);

        assertThat(report.getParts(0).getSkipped(0)).satisfies(skipped -> {
            assertThat(skipped.getReason()).isEqualTo("no_date");
            assertThat(skipped.getCount()).isEqualTo(2);
            assertThat(skipped.getFirstEntry()).isEqualTo(2);
        });
        assertThat(report.getParts(1).getSkipped(0).getReason()).isEqualTo("not_json");
        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_POSTS", 2.0);
    }

    @Test
    void snapshotFromBeforeTheLinkDoesNotUndoIt() {
        String ben = somebody("ben");
        service.imported(ada, archive("12497"));
        service.accountsChanged(ada, NETWORK_TWITTER, 4);
        // Same partition, so that the one is handled when the other is.
        service.imported(ben, archive("4711"));
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");
        service.accountsChanged(ada, NETWORK_TWITTER, 4);
        service.accountsChanged(ben, NETWORK_TWITTER, 7, "4711");
        awaitListed(ben, 7);

        awaitListed(ada, 5);
    }

    @Test
    void erasedPersonLeavesNothingBehind() {
        service.imported(ada, archive("12497"));
        service.refusal(ada, new byte[10]);
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");
        service.erased(ada);

        ServiceDriver.await(
                () -> service.count("account where person_id = $1", ada)
                        + service.count("import where person_id = $1", ada),
                left -> left == 0);
        ErasuresAnswered.await(ada, Set.of(ErasureStore.ERASURE_STORE_INGESTION));
    }

    @Test
    void malformedSnapshotDoesNotStopTheOthers() {
        service.imported(ada, archive("12497"));
        service.send(ada, new byte[] {1, 2, 3});
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");

        awaitListed(ada, 5);
    }

    @Test
    void somebodyElsesImportDoesNotExist() {
        String id = service.imported(ada, archive("12497")).getImportId();
        var request = GetImportRequest.newBuilder()
                .setNetwork(fake.network())
                .setImportId(id)
                .build();

        assertThat(service.as(ada).getImport(request).getImport().getImportId()).isEqualTo(id);
        assertThat(ServiceDriver.refusal(() -> service.as("ben").getImport(request)))
                .isEqualTo("import-not-found");
        assertThat(service.connector("ben").getImportsList()).isEmpty();
    }

    private void awaitListed(String personId, int version) {
        ServiceDriver.await(
                () -> service.count("account where person_id = $1 and listed_version = $2", personId, (long) version),
                seen -> seen == 1);
    }

    private static Map<String, Double> expected(int tweets) {
        return Map.of(
                "SIGNAL_KIND_POSTS", sum(tweets, i -> Tweets.isRetweet(i) ? 0 : 1),
                "SIGNAL_KIND_RETWEETS_GIVEN", sum(tweets, i -> Tweets.isRetweet(i) ? 1 : 0),
                "SIGNAL_KIND_MENTIONS_GIVEN", sum(tweets, i -> Tweets.isRetweet(i) ? 0 : 1),
                "SIGNAL_KIND_LIKES_RECEIVED", sum(tweets, i -> Tweets.isRetweet(i) ? 0 : Tweets.likes(i)),
                "SIGNAL_KIND_RETWEETS_RECEIVED", sum(tweets, i -> Tweets.isRetweet(i) ? 0 : Tweets.retweets(i)),
                "SIGNAL_KIND_FOLLOWERS", 42.0,
                "SIGNAL_KIND_FOLLOWING", 7.0);
    }

    private static double sum(int tweets, IntToLongFunction ofTweet) {
        return IntStream.range(0, tweets).mapToLong(ofTweet).sum();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
