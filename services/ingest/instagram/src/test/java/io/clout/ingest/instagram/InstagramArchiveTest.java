// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.proto.signal.v1.SignalKind;
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

        assertThat(map(
                        path,
                        "{'media': [{'creation_timestamp': 5}, {'creation_timestamp': 6}], 'creation_timestamp': 7}"))
                .isEqualTo(one(SIGNAL_KIND_POSTS, 7));
        assertThat(map(path, "{'media': [{'uri': 'media/posts/1.jpg', 'creation_timestamp': 5}]}"))
                .isEqualTo(one(SIGNAL_KIND_POSTS, 5));
        assertThat(map(path, "{'media': []}")).isEqualTo(new Skipped("no_date"));
    }

    @Test
    void likesAndCommentsAreThePersonsOwn() throws Exception {
        assertThat(
                        map(
                                ACTIVITY + "likes/liked_posts.json",
                                "{'title': 'ben', 'string_list_data': [{'href': 'https://www.instagram.com/p/x', 'timestamp': 9}]}"))
                .isEqualTo(one(SIGNAL_KIND_LIKES_GIVEN, 9));
        assertThat(map(
                        ACTIVITY + "comments/post_comments_1.json",
                        "{'string_map_data': {'Comment': {'value': 'yes'}, 'Time': {'timestamp': 8}}}"))
                .isEqualTo(one(SIGNAL_KIND_COMMENTS_GIVEN, 8));
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
}
