// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_SAVES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.testing.Reported;
import io.clout.ingest.testing.ZipBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwarmArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SwarmArchive archive = new SwarmArchive();

    @Test
    void aCheckInBringsItsLikes() throws Exception {
        Instant at = Instant.parse("2023-11-14T22:18:20Z");

        assertThat(map(
                        "checkins1.json",
                        "{'id': 'c1', 'createdAt': '2023-11-14 22:18:20.000000', 'likes': {'count': 3}}"))
                .isEqualTo(new Observed(List.of(
                        new PostTotal("c1", SIGNAL_KIND_CHECK_INS, 1, at),
                        new PostTotal("c1", SIGNAL_KIND_LIKES_RECEIVED, 3, at))));
    }

    @Test
    void aTipBringsWhoSavedItAndLikedIt() throws Exception {
        Instant at = Instant.ofEpochSecond(1_296_320_811);

        assertThat(map(
                        "4sq/tips.json",
                        "{'id': 't1', 'createdAt': 1296320811, 'todo': {'count': 2}, 'likes': {'count': 0}}"))
                .isEqualTo(new Observed(List.of(
                        new PostTotal("t1", SIGNAL_KIND_POSTS, 1, at),
                        new PostTotal("t1", SIGNAL_KIND_LIKES_RECEIVED, 0, at),
                        new PostTotal("t1", SIGNAL_KIND_SAVES_RECEIVED, 2, at))));
    }

    @Test
    void aCountThatIsMissingIsNoZero() throws Exception {
        var result = (Observed) map("tips.json", "{'id': 't1', 'createdAt': 1296320811}");

        assertThat(result.observations()).extracting("kind").containsExactly(SIGNAL_KIND_POSTS);
    }

    @Test
    void entriesWithoutIdOrTimeAreSkipped() throws Exception {
        assertThat(map("checkins1.json", "{'createdAt': 1296320811}")).isEqualTo(new Skipped(SkipReason.NO_ID));
        assertThat(map("checkins1.json", "{'id': 'c1', 'createdAt': 'then'}"))
                .isEqualTo(new Skipped(SkipReason.NO_DATE));
    }

    @Test
    void friendsAreCountedAndTheUserNamesTheOwner() throws Exception {
        assertThat(archive.use("friends.json"))
                .isInstanceOfSatisfying(
                        FileUse.Count.class, count -> assertThat(count.kind()).isEqualTo(SIGNAL_KIND_FRIENDS));
        var users = (FileUse.Identity) archive.use("users.json");
        assertThat(users.read().apply(JSON.readTree("{\"id\": \"900\", \"firstName\": \"Ada\", \"lastName\": \"L\"}")))
                .isEqualTo(new Owner("900", "Ada L"));
    }

    @Test
    void readsACheckInAsSwarmWroteIt() throws IOException {
        Path sample = Path.of("../../../../shared/data/exports/foursquare/swarm-to-sqlite/checkin.json");
        assumeTrue(Files.exists(sample), "the sample of a real export is not beside the project");
        JsonNode checkIn = JSON.readTree(sample.toFile());

        var result = (Observed) ((FileUse.Entries) archive.use("checkins1.json"))
                .mapping()
                .map(checkIn, new ExternalAccount("1", "ada"));

        assertThat(result.observations())
                .extracting("kind", "value")
                .containsExactly(tuple(SIGNAL_KIND_CHECK_INS, 1.0), tuple(SIGNAL_KIND_LIKES_RECEIVED, 3.0));
    }

    private EntryResult map(String path, String entry) throws IOException {
        var use = (FileUse.Entries) archive.use(path);
        return use.mapping().map(JSON.readTree(entry.replace('\'', '"')), new ExternalAccount("1", "ada"));
    }

    @Test
    void tipsOfSomeExportsAreAgreedWithAndViewed() throws IOException {
        var outcome = Exports.read(
                new SwarmArchive(),
                new ZipBuilder().file("export/tips.json", """
                        {"count":2,"items":[
                         {"id":"t1","createdAt":"2026-11-01 12:00:00.000000","agreeCount":4,"viewCount":9,"disagreeCount":1},
                         {"id":"t2","createdAt":1790000000,"likes":{"count":1},"agreeCount":7}]}""").build());

        assertThat(outcome.observed())
                .containsOnly(
                        entry(SIGNAL_KIND_POSTS, 2.0),
                        entry(SIGNAL_KIND_LIKES_RECEIVED, 5.0),
                        entry(SIGNAL_KIND_VIEWS_RECEIVED, 9.0));
    }

    @Test
    void reportedExportIsRead() throws IOException {
        assertThat(Exports.read(new SwarmArchive(), Reported.export("fsq-tips-agree"))
                        .observed())
                .contains(
                        entry(SIGNAL_KIND_POSTS, 2.0),
                        entry(SIGNAL_KIND_LIKES_RECEIVED, 11.0),
                        entry(SIGNAL_KIND_VIEWS_RECEIVED, 150.0),
                        entry(SIGNAL_KIND_FRIENDS, 2.0));
    }
}
