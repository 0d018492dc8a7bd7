// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

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
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstagramArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTIVITY = "your_instagram_activity/";

    private final InstagramArchive archive = new InstagramArchive();

    @Test
    void aPostHasItsOwnTimeOrThatOfItsOnlyPicture() throws Exception {
        String path = ACTIVITY + "media/posts_1.json";

        assertThat(
                        map(
                                path,
                                "{'media': [{'creation_timestamp': 1790000005}, {'creation_timestamp': 1790000006}], 'creation_timestamp': 1790000007}"))
                .isEqualTo(one(SIGNAL_KIND_POSTS, 1790000007));
        assertThat(map(path, "{'media': [{'uri': 'media/posts/1.jpg', 'creation_timestamp': 1790000005}]}"))
                .isEqualTo(one(SIGNAL_KIND_POSTS, 1790000005));
        assertThat(map(path, "{'media': []}")).isEqualTo(new Skipped(SkipReason.NO_DATE));
    }

    @Test
    void captionsAreSubjects() throws Exception {
        String path = ACTIVITY + "media/posts_1.json";
        var atPost = (Observed) map(path, "{'title': 'Caf\u00c3\u00a9 #coffee', 'creation_timestamp': 1790000007}");
        var atPicture = (Observed) map(path, "{'media': [{'creation_timestamp': 1790000007, 'title': '#jazz'}]}");

        assertThat(atPost.subjects())
                .isEqualTo(Subject.post(
                        "export:" + SIGNAL_KIND_POSTS.getNumber() + ":1790000007",
                        Instant.ofEpochSecond(1790000007),
                        "Caf\u00e9 #coffee",
                        ""));
        assertThat(atPicture.subjects())
                .singleElement()
                .extracting("said")
                .asString()
                .contains("#jazz");
    }

    @Test
    void likesAndCommentsAreThePersonsOwn() throws Exception {
        assertThat(
                        map(
                                ACTIVITY + "likes/liked_posts.json",
                                "{'title': 'ben', 'string_list_data': [{'href': 'https://www.instagram.com/p/x', 'timestamp': 1790000009}]}"))
                .isEqualTo(one(SIGNAL_KIND_LIKES_GIVEN, 1790000009));
        assertThat(map(
                        ACTIVITY + "comments/post_comments_1.json",
                        "{'string_map_data': {'Comment': {'value': 'yes'}, 'Time': {'timestamp': 1790000008}}}"))
                .isEqualTo(one(SIGNAL_KIND_COMMENTS_GIVEN, 1790000008));
    }

    @Test
    void followersAreCountedOverAllTheirFiles() {
        assertThat(archive.use("connections/followers_and_following/followers_1.json"))
                .isInstanceOfSatisfying(
                        FileUse.Count.class, count -> assertThat(count.kind()).isEqualTo(SIGNAL_KIND_FOLLOWERS));
        assertThat(archive.use("connections/followers_and_following/followers_2.json"))
                .isInstanceOf(FileUse.Count.class);
        assertThat(archive.use("connections/followers_and_following/following.json"))
                .isInstanceOfSatisfying(
                        FileUse.Count.class, count -> assertThat(count.kind()).isEqualTo(SIGNAL_KIND_FOLLOWING));
    }

    @Test
    void theHandleNamesTheOwner() throws Exception {
        var use = (FileUse.Identity) archive.use("personal_information/personal_information/personal_information.json");

        assertThat(use.read().apply(JSON.readTree("{\"string_map_data\": {\"Username\": {\"value\": \"ada\"}}}")))
                .isEqualTo(new Owner("@ada", "ada"));
    }

    @Test
    void everythingElseIsPassedOver() {
        assertThat(archive.use(ACTIVITY + "messages/inbox/ben_1/message_1.json"))
                .isInstanceOf(FileUse.Ignored.class);
    }

    private static Observed one(SignalKind kind, long second) {
        String id = "export:" + kind.getNumber() + ":" + second;
        return new Observed(List.of(new PostTotal(id, kind, 1, Instant.ofEpochSecond(second))));
    }

    private EntryResult map(String path, String entry) throws JsonProcessingException {
        var use = (FileUse.Entries) archive.use(path);
        return use.mapping().map(JSON.readTree(entry.replace('\'', '"')), new ExternalAccount("1", "ada"));
    }

    @Test
    void labelsMayBeInAnyLanguageAndMisreadAsMetaDoes() throws IOException {
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file("personal_information/personal_information/personal_information.json", """
                                {"profile_user":[{"string_map_data":{"E-mail":{"value":"a@example.org"},
                                 "Nom d\u00e2\u0080\u0099utilisateur":{"value":"ada.l"}}}]}""")
                        .file(ACTIVITY + "comments/reels_comments.json", """
                                {"comments_reels_comments":[{"string_map_data":{"Commentaire":{"value":"oui"},
                                 "Heure":{"timestamp":1790000000}}}]}""")
                        .file(ACTIVITY + "comments/post_comments_1.json", """
                                [{"string_map_data":{"Kommentar":{"value":"ja"},"Zeit":{"timestamp":1790000001}}},
                                 {"string_map_data":{"Kommentar":{"value":"nein"}}}]""")
                        .build());

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("ada.l"));
        assertThat(outcome.observed()).containsExactly(entry(SIGNAL_KIND_COMMENTS_GIVEN, 2.0));
        assertThat(outcome.problems()).containsExactly("no_date");
    }

    @Test
    void theFolderNamesTheOwnerWhereNoLabelIsKnown() throws IOException {
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file(
                                "instagram-ada_l-2026-11-01-x7/personal_information/personal_information.json",
                                "{\"profile_user\":[{\"string_map_data\":{\"?\":{\"value\":\"x\"}}}]}")
                        .build());

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("ada_l"));
    }

    @Test
    void listsMayBeWrappedOrNot() throws IOException {
        String people = "[{\"string_list_data\":[{\"value\":\"a\",\"timestamp\":1790000000}]},"
                + "{\"title\":\"b\",\"string_list_data\":[{\"timestamp\":1790000001}]}]";
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file(
                                "followers_and_following/followers_1.json",
                                "{\"relationships_followers\":" + people + "}")
                        .file("followers_and_following/followers_2.json", people)
                        .file("followers_and_following/following.json", people)
                        .file(ACTIVITY + "likes/liked_posts.json", """
                                [{"timestamp":1790000002,"media":[],"label_values":[{"label":"URL","value":"x"}],"fbid":"1"}]""")
                        .file(ACTIVITY + "media/reels.json", """
                                {"ig_reels_media":[{"media":[{"uri":"r.mp4","creation_timestamp":1790000003}]}]}""")
                        .build());

        assertThat(outcome.observed())
                .containsOnly(
                        entry(SIGNAL_KIND_FOLLOWERS, 4.0),
                        entry(SIGNAL_KIND_FOLLOWING, 2.0),
                        entry(SIGNAL_KIND_LIKES_GIVEN, 1.0),
                        entry(SIGNAL_KIND_POSTS, 1.0));
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void filesOfAnotherLayoutAreNamed() throws IOException {
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file("followers_1.json", "[]")
                        .file("posts_of_2030.json", "{}")
                        .file("following_hashtags.json", "{}")
                        .build());

        assertThat(outcome.problems()).containsExactly("unknown_file");
    }

    @Test
    void reportedExportsAreRead() throws IOException {
        var dutch = Exports.read(archive, Reports.export("ig-dutch-account"));
        assertThat(dutch.account())
                .hasValueSatisfying(cass -> assertThat(cass.handle()).isEqualTo("cass.r2b"));
        assertThat(dutch.observed())
                .containsOnly(entry(SIGNAL_KIND_FOLLOWERS, 4.0), entry(SIGNAL_KIND_COMMENTS_GIVEN, 3.0));

        assertThat(Exports.read(archive, Reports.export("ig-followers-wrapped")).observed())
                .containsOnly(entry(SIGNAL_KIND_FOLLOWERS, 4.0), entry(SIGNAL_KIND_FOLLOWING, 7.0));

        byte[] pages = Reports.export("ig-html");
        assertThatThrownBy(() -> Exports.read(archive, pages))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.HTML_FORMAT));
    }

    @Test
    void filesOfBefore2021HaveSeveralListsEach() throws IOException {
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file("ada_20201101/profile.json", "{\"biography\":\"looms\",\"username\":\"ada.l\"}")
                        .file("ada_20201101/connections.json", """
                                {"blocked_users":{"x":"2019-01-01T00:00:00+00:00"},"permanent":3,
                                 "followers":{"ben":"2019-01-01T00:00:00+00:00","cy":"2019-01-02T00:00:00+00:00"},
                                 "following":{"ben":"2019-01-01T00:00:00+00:00"},"following_hashtags":{}}""")
                        .file("ada_20201101/likes.json", """
                                {"media_likes":[["2020-10-01T10:00:00+00:00","ben"],["2020-10-01T10:00:01","cy"]],
                                 "comment_likes":[["2020-10-01T10:00:00+00:00","ben"]]}""")
                        .file("ada_20201101/comments.json", """
                                {"media_comments":[["2020-10-01T10:00:00+00:00","fine","ben"],["when?","so","ben"]]}""")
                        .file("ada_20201101/media.json", """
                                {"stories":[{"taken_at":"2020-10-02T10:00:00+00:00"}],
                                 "photos":[{"caption":"a","taken_at":"2020-10-02T10:00:00+00:00","path":"photos/1.jpg"}],
                                 "videos":[{"caption":"b","taken_at":"2020-10-03T10:00:00+00:00","path":"videos/2.mp4"}]}""")
                        .build());

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("ada.l"));
        assertThat(outcome.observed())
                .containsOnly(
                        entry(SIGNAL_KIND_FOLLOWERS, 2.0),
                        entry(SIGNAL_KIND_FOLLOWING, 1.0),
                        entry(SIGNAL_KIND_LIKES_GIVEN, 2.0),
                        entry(SIGNAL_KIND_COMMENTS_GIVEN, 1.0),
                        entry(SIGNAL_KIND_POSTS, 2.0));
        assertThat(outcome.problems()).containsExactly("no_date");
    }

    @Test
    void countOfAFileThatBreaksIsNotMeasured() throws IOException {
        var outcome = Exports.read(
                archive, new ZipBuilder().file("connections.json", """
                                {"following":{"ben":"2019-01-01T00:00:00"},"followers":{"ben":"2019-01-01T00:00:00",""").build());

        assertThat(outcome.observed()).containsOnly(entry(SIGNAL_KIND_FOLLOWING, 1.0));
        assertThat(outcome.problems()).containsExactly("not_json");
    }

    @Test
    void theOnlyValueThatCanBeAHandleIsOneInAnyLanguage() throws IOException {
        var outcome = Exports.read(
                archive, new ZipBuilder().file("personal_information.json", """
                                {"profile_user":[{"string_map_data":{"Emel":{"value":"ada@example.org"},"Nomo":{"value":"Ada L"},
                                 "Uzantnomo":{"value":"ada.l"},"Privata":{"value":"False"}}}]}""").build());

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("ada.l"));
    }
}
