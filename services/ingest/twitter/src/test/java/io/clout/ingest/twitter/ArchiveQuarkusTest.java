// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.proto.signal.v1.Network.NETWORK_TWITTER;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.Database;
import io.clout.ingest.testing.FakeProfile;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.StandIn;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.account.v1.GetImportRequest;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalsObserved;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(
        value = StandIn.class,
        initArgs = {
            @ResourceArg(name = "clout.twitter.api-url", value = "%s"),
            @ResourceArg(name = "clout.twitter.client-id", value = "app"),
            @ResourceArg(name = "clout.twitter.client-secret", value = "app secret"),
            @ResourceArg(name = "clout.budget.units-per-day", value = "1000000")
        })
class ArchiveQuarkusTest {

    private static final int TWEETS = 2_000;

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

    private ManagedChannel channel;
    private ServiceDriver service;
    private final String ada = "ada-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void uploadBecomesSignals() {
        Import report = service.imported(ada, Tweets.archive("12497", TWEETS));

        assertThat(sums(ada)).isEqualTo(expected(TWEETS));
        assertThat(report.getEntriesRead()).isEqualTo(TWEETS + 40 + 2 + 7).isEqualTo(report.getEntriesTotal());
        assertThat(report.getSignals()).isEqualTo(service.signals(ada).size());
        assertThat(report.getAccountId()).isEqualTo(FakeProfile.accountId(ada, "12497"));
        assertThat(report.getPartsList())
                .extracting(part -> part.getName() + " " + part.getRead())
                .contains("data/tweets.js 1000", "data/follower-part1.js 2");
        assertSequenceHasNoGaps(ada);
        assertThat(service.count("import_chunk")).isZero();
    }

    @Test
    void sameArchiveAgainBecomesNothing() {
        service.imported(ada, Tweets.archive("12497", 300));
        int before = service.signals(ada).size();

        Import again = service.imported(ada, Tweets.archive("12497", 300));

        assertThat(again.getSignals()).isZero();
        assertThat(again.getEntriesRead()).isEqualTo(349);
        assertThat(service.signals(ada)).hasSize(before);
    }

    /** Every statement of every transaction fails again and again, as if the service died there; nothing is lost or doubled. */
    @Test
    void crashAtAnyStepChangesNothing() {
        scheduler.pause();
        String id = service.upload(ada, Tweets.archive("12497", 300)).getImportId();
        injectFaults();
        try {
            scheduler.resume();
            ServiceDriver.await(
                    () -> {
                        endLeases();
                        return service.report(ada, id);
                    },
                    report -> report.getState() == ImportState.IMPORT_STATE_DONE);
        } finally {
            removeFaults();
        }

        assertThat(sums(ada)).isEqualTo(expected(300));
        assertSequenceHasNoGaps(ada);
    }

    @Test
    void withoutConsentNothingIsReadOrStored() {
        String stranger = "stranger-" + UUID.randomUUID();

        assertThat(service.refusal(stranger, Tweets.archive("12497", 10))).isEqualTo("consent-required");

        assertThat(service.count("import where person_id = $1", stranger)).isZero();
        assertThat(service.count("account where person_id = $1", stranger)).isZero();
        assertThat(service.signals(stranger)).isEmpty();
    }

    @Test
    void unusableUploadsFailAndNothingOfThemIsKept() {
        byte[] whole = Tweets.archive("12497", 300);

        assertThat(service.refusal(ada, Arrays.copyOf(whole, whole.length / 2))).isEqualTo("damaged-archive");
        assertThat(service.refusal(ada, new byte[1000])).isEqualTo("not-an-archive");
        assertThat(service.refusal(
                        ada, new ZipBuilder().file("holiday.jpg", new byte[9]).build()))
                .isEqualTo("not-an-archive");
        assertThat(service.refusal(ada, Tweets.archive("taken-by-ben", 300))).isEqualTo("account-taken");

        assertThat(service.connector(ada).getImportsList())
                .extracting(Import::getProblem)
                .containsExactly("account_taken", "not_an_archive", "not_an_archive", "damaged_archive");
        assertThat(service.count("import_chunk")).isZero();
        assertThat(service.count("account where person_id = $1", ada)).isZero();
        assertThat(service.signals(ada)).isEmpty();
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
        assertThat(sums(ada)).containsEntry(SIGNAL_KIND_POSTS, 2L);
    }

    @Test
    void unlinkedAccountLeavesNothingBehind() {
        service.imported(ada, Tweets.archive("12497", 300));
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");
        service.accountsChanged(ada, NETWORK_TWITTER, 6);

        ServiceDriver.await(() -> service.count("account where person_id = $1", ada), left -> left == 0);

        assertThat(service.count("seen where account_id = $1", FakeProfile.accountId(ada, "12497")))
                .isZero();
        assertThat(service.connector(ada).getImportsList()).isEmpty();
    }

    @Test
    void snapshotFromBeforeTheLinkDoesNotUndoIt() {
        String ben = "ben-" + UUID.randomUUID();
        service.imported(ada, Tweets.archive("12497", 10));
        service.accountsChanged(ada, NETWORK_TWITTER, 4);
        // Same partition, so that the one is handled when the other is.
        service.imported(ben, Tweets.archive("4711", 10));
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");
        service.accountsChanged(ada, NETWORK_TWITTER, 4);
        service.accountsChanged(ben, NETWORK_TWITTER, 7, "4711");
        ServiceDriver.await(
                () -> service.count("account where person_id = $1 and listed_version = 7", ben), seen -> seen == 1);

        ServiceDriver.await(
                () -> service.count("account where person_id = $1 and listed_version = 5", ada), seen -> seen == 1);
    }

    @Test
    void erasedPersonLeavesNothingBehind() {
        service.imported(ada, Tweets.archive("12497", 10));
        service.refusal(ada, new byte[10]);
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");
        service.erased(ada);

        ServiceDriver.await(
                () -> service.count("account where person_id = $1", ada)
                        + service.count("import where person_id = $1", ada),
                left -> left == 0);
    }

    @Test
    void malformedSnapshotDoesNotStopTheOthers() {
        service.imported(ada, Tweets.archive("12497", 10));
        service.send(ada, new byte[] {1, 2, 3});
        service.accountsChanged(ada, NETWORK_TWITTER, 5, "12497");

        ServiceDriver.await(
                () -> service.count("account where person_id = $1 and listed_version = 5", ada), seen -> seen == 1);
    }

    @Test
    void somebodyElsesImportDoesNotExist() {
        String id = service.imported(ada, Tweets.archive("12497", 10)).getImportId();
        var request = GetImportRequest.newBuilder().setImportId(id).build();

        assertThat(service.as(ada).getImport(request).getImport().getImportId()).isEqualTo(id);
        assertThat(ProblemStatus.parse(catchThrowable(() -> service.as("ben").getImport(request)))
                        .slug())
                .isEqualTo("import-not-found");
        assertThat(service.connector("ben").getImportsList()).isEmpty();
    }

    private Map<SignalKind, Long> sums(String personId) {
        return service.signals(personId).stream()
                .collect(Collectors.groupingBy(Signal::getKind, Collectors.summingLong(s -> (long) s.getValue())));
    }

    private static Map<SignalKind, Long> expected(int tweets) {
        return Map.of(
                SIGNAL_KIND_POSTS, sum(tweets, i -> Tweets.isRetweet(i) ? 0 : 1),
                SIGNAL_KIND_RETWEETS_GIVEN, sum(tweets, i -> Tweets.isRetweet(i) ? 1 : 0),
                SIGNAL_KIND_MENTIONS_GIVEN, sum(tweets, i -> Tweets.isRetweet(i) ? 0 : 1),
                SIGNAL_KIND_LIKES_RECEIVED, sum(tweets, i -> Tweets.isRetweet(i) ? 0 : Tweets.likes(i)),
                SIGNAL_KIND_RETWEETS_RECEIVED, sum(tweets, i -> Tweets.isRetweet(i) ? 0 : Tweets.retweets(i)),
                SIGNAL_KIND_FOLLOWERS, 42L,
                SIGNAL_KIND_FOLLOWING, 7L);
    }

    private static long sum(int tweets, IntToLongFunction ofTweet) {
        return IntStream.range(0, tweets).mapToLong(ofTweet).sum();
    }

    /** The relay may send a batch twice; its number then comes twice, too. */
    private void assertSequenceHasNoGaps(String personId) {
        var numbers = service.batches(personId).stream()
                .map(SignalsObserved::getSequence)
                .distinct()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** As if the time of the lease had passed. */
    private void endLeases() {
        try {
            database.run("update import set leased_until = '-infinity' where state = 'READING'");
        } catch (RuntimeException e) {
            // The injected faults hit this statement, too; there will be a next one.
        }
    }

    private void injectFaults() {
        // Each statement fails with the same chance, so none is spared and each transaction gets through sooner or
        // later.
        database.run("""
                create function fail() returns trigger language plpgsql as $$ begin
                  if random() < 0.1 then raise exception 'injected'; end if; return null; end $$
                """);
        for (String table : new String[] {"account", "seen", "import", "import_part", "import_chunk"}) {
            database.run(
                    "create trigger fail after insert or update or delete on " + table + " execute function fail()");
        }
        database.run("create trigger fail after insert on outbox execute function fail()");
    }

    private void removeFaults() {
        database.run("drop function fail cascade");
    }
}
