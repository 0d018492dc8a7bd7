// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.archive.ArchiveException;
import io.clout.ingest.archive.ArchiveProblem;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.ingest.testing.Reports;
import io.clout.ingest.testing.ZipBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacebookArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.ofEpochSecond(1_767_225_600);
    private static final String ACTIVITY = "your_facebook_activity/";

    private final FacebookArchive archive = new FacebookArchive();

    @Test
    void aPostCountsOnce() throws Exception {
        assertThat(map(
                        ACTIVITY + "posts/your_posts__check_ins__photos_and_videos_1.json",
                        "{'timestamp': 1767225600, 'data': [{'post': 'hello'}], 'title': 'Ada updated her status.'}"))
                .isEqualTo(new Observed(
                        List.of(new PostTotal("export:9:1767225600", SIGNAL_KIND_POSTS, 1, AT)),
                        Subject.post("export:9:1767225600", AT, "hello", "")));
    }

    @Test
    void aPostWithAPlaceIsACheckInAsWell() throws Exception {
        var result = (Observed) map(
                "posts/your_posts_1.json",
                "{'timestamp': 1767225600, 'attachments': [{'data': [{'place': {'name': 'Café'}}]}]}");

        assertThat(result.observations()).extracting("kind").containsExactly(SIGNAL_KIND_POSTS, SIGNAL_KIND_CHECK_INS);
    }

    @Test
    void whatOthersWroteOnTheWallIsTold() throws Exception {
        assertThat(map(ACTIVITY + "posts/other_people's_posts_to_your_timeline.json", "{'timestamp': 1767225600}"))
                .isEqualTo(new Observed(
                        List.of(new PostTotal("export:17:1767225600", SIGNAL_KIND_WALL_POSTS_RECEIVED, 1, AT))));
    }

    @Test
    void commentsAndReactionsAreThePersonsOwn() throws Exception {
        assertThat(map(ACTIVITY + "comments_and_reactions/comments.json", "{'timestamp': 1767225600}"))
                .extracting("observations")
                .asInstanceOf(LIST)
                .extracting("kind")
                .containsExactly(SIGNAL_KIND_COMMENTS_GIVEN);
        assertThat(map(ACTIVITY + "comments_and_reactions/likes_and_reactions_1.json", "{'timestamp': 1767225600}"))
                .extracting("observations")
                .asInstanceOf(LIST)
                .extracting("kind")
                .containsExactly(SIGNAL_KIND_LIKES_GIVEN);
    }

    @Test
    void anEntryWithoutItsTimeIsSkipped() throws Exception {
        assertThat(map("posts/your_posts_1.json", "{'title': 'Ada was here.'}"))
                .isEqualTo(new Skipped(SkipReason.NO_DATE));
    }

    @Test
    void friendsAreCounted() {
        assertThat(archive.use("connections/friends/your_friends.json"))
                .isInstanceOfSatisfying(
                        FileUse.Count.class, count -> assertThat(count.kind()).isEqualTo(SIGNAL_KIND_FRIENDS));
    }

    @Test
    void everythingElseIsPassedOver() {
        assertThat(archive.use("messages/inbox/ben_1/message_1.json")).isInstanceOf(FileUse.Ignored.class);
        assertThat(archive.use("ads_information/advertisers.json")).isInstanceOf(FileUse.Ignored.class);
    }

    private EntryResult map(String path, String entry) throws JsonProcessingException {
        var use = (FileUse.Entries) archive.use(path);
        return use.mapping().map(JSON.readTree(entry.replace('\'', '"')), new ExternalAccount("1", "ada"));
    }

    @Test
    void sharesAreNoPosts() throws IOException {
        var outcome = Exports.read(
                new FacebookArchive(),
                new ZipBuilder()
                        .file("your_facebook_activity/posts/profile_posts_1.json", """
                        [{"timestamp":1790000000,"data":[{"post":"my words"}],"title":"Ada updated her status."},
                         {"timestamp":1790000001,"title":"Ada hat einen Beitrag geteilt.","data":[]},
                         {"timestamp":1790000002,"title":"Ada a partag\u00c3\u00a9 un lien."},
                         {"timestamp":1790000005,"title":"Ada jakoi linkin.","attachments":[{"data":[{"media":{"uri":"a.jpg"}}]}]},
                         {"timestamp":1790000003,"attachments":[{"data":[{"external_context":{"url":"x"}}]}]},
                         {"timestamp":1790000004,"attachments":[{"data":[{"media":{"uri":"a.jpg"}}]}]}]""")
                        .build());

        assertThat(outcome.observed()).containsExactly(entry(SIGNAL_KIND_POSTS, 2.0));
        assertThat(outcome.problems()).containsExactly("not_a_post");
    }

    @Test
    void aPostMayBeAllThereIs() throws IOException {
        var outcome = Exports.read(
                new FacebookArchive(),
                new ZipBuilder()
                        .file(
                                "posts/your_posts_1.json",
                                "{\"attachments\":[{\"data\":[{\"place\":{}}]}],\"timestamp\":1790000000}")
                        .file(
                                "posts/check-ins.json",
                                "{\"check_ins_v2\":[{\"timestamp\":1790000000},{\"timestamp\":1790000009}]}")
                        .build());

        assertThat(outcome.observed()).containsOnly(entry(SIGNAL_KIND_POSTS, 1.0), entry(SIGNAL_KIND_CHECK_INS, 3.0));
    }

    @Test
    void theOwnerIsTheAddressOrElseTheName() throws Exception {
        assertThat(owner("{'name': {'full_name': 'Ada L'}, 'profile_uri': 'https://www.facebook.com/ada.l'}"))
                .isEqualTo(new Owner("@ada.l", "ada.l"));
        assertThat(owner("{'profile_uri': 'https://www.facebook.com/profile.php?id=100001'}"))
                .isEqualTo(new Owner("@100001", "100001"));
        assertThat(owner("{'name': 'Ada L', 'username': 'ada.l'}")).isEqualTo(new Owner("@ada.l", "ada.l"));
        assertThat(owner("{'name': '\u00c3\u0087elik'}")).isEqualTo(new Owner("@\u00c7elik", "\u00c7elik"));
    }

    private static Owner owner(String profile) throws JsonProcessingException {
        return Profile.owner(JSON.readTree(profile.replace('\'', '"')));
    }

    @Test
    void reportedExportsAreRead() throws IOException {
        var archive = new FacebookArchive();
        var old = Exports.read(archive, Reports.export("fb-2018-2020"));
        assertThat(old.account())
                .hasValueSatisfying(cass -> assertThat(cass.handle()).isEqualTo("Cass R2old"));
        assertThat(old.observed())
                .containsOnly(
                        entry(SIGNAL_KIND_FRIENDS, 6.0),
                        entry(SIGNAL_KIND_POSTS, 1.0),
                        entry(SIGNAL_KIND_COMMENTS_GIVEN, 4.0),
                        entry(SIGNAL_KIND_LIKES_GIVEN, 5.0));

        assertThat(Exports.read(archive, Reports.export("fb-followers")).observed())
                .containsOnly(entry(SIGNAL_KIND_FRIENDS, 3.0), entry(SIGNAL_KIND_FOLLOWERS, 25.0));
        assertThat(Exports.read(archive, Reports.export("fb-shared-posts")).observed())
                .containsOnly(entry(SIGNAL_KIND_POSTS, 1.0));

        byte[] pages = Reports.export("fb-html");
        assertThatThrownBy(() -> Exports.read(archive, pages))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.HTML_FORMAT));
    }

    @Test
    void pagesOfOldExportsAreTheHtmlFormatToo() {
        byte[] pages =
                new ZipBuilder().file("html/friends.htm", "<html></html>").build();

        assertThatThrownBy(() -> Exports.read(archive, pages))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.HTML_FORMAT));
    }
}
