// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.testing.Reported;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwitterArchive archive = new TwitterArchive();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/tweets.js",
                "data/tweet.js",
                "tweet.js",
                "data/tweets-part1.js",
                "tweet-part12.js",
                "twitter-2026-11-20/data/tweets.js"
            })
    void tweetsAreFoundInEveryLayout(String path) {
        assertThat(archive.use(path)).isInstanceOf(FileUse.Entries.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/direct-messages.js",
                "data/deleted-tweets.js",
                "data/tweets_media/1.jpg",
                "assets/js/account.js",
                "data/tweetdeck.js",
                "data/tweets.js.bak",
                "data/ad-engagements.js"
            })
    void everythingElseIsLeftAlone(String path) {
        assertThat(archive.use(path)).isEqualTo(new FileUse.Ignored());
    }

    @Test
    void followersAndFollowedAreCounted() {
        assertThat(((FileUse.Count) archive.use("data/follower-part3.js")).kind())
                .isEqualTo(SignalKind.SIGNAL_KIND_FOLLOWERS);
        assertThat(((FileUse.Count) archive.use("data/following.js")).kind())
                .isEqualTo(SignalKind.SIGNAL_KIND_FOLLOWING);
    }

    @Test
    void accountSaysWhoseItIs() throws IOException {
        var identity = (FileUse.Identity) archive.use("data/account.js");

        assertThat(identity.read()
                        .apply(JSON.readTree("{\"account\":{\"accountId\":\"12497\",\"username\":\"simonw\"}}")))
                .isEqualTo(new Owner("12497", "simonw"));
        assertThat(identity.read().apply(JSON.readTree("{\"account\":{\"username\":\"simonw\"}}")))
                .isEqualTo(new Owner("", "simonw"));
    }

    @Test
    void manifestSaysWhenItWasMade() throws IOException {
        var generated = (FileUse.Generated) archive.use("data/manifest.js");

        assertThat(generated
                        .read()
                        .apply(JSON.readTree("{\"archiveInfo\":{\"generationDate\":\"2026-11-20T08:00:00.000Z\"}}")))
                .contains(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(generated.read().apply(JSON.readTree("{}"))).isEmpty();
    }

    @Test
    void communitiesAndListsCount() throws IOException {
        var outcome = Exports.read(
                new TwitterArchive(),
                new ZipBuilder()
                        .file("a/b/data/community-tweet.js", """
                                window.YTD.community_tweet.part0 = [{"tweet":{"id_str":"1","full_text":"hi",
                                 "created_at":"Wed Nov 04 13:51:55 +0000 2026","favorite_count":"2"}}]""")
                        .file("a/b/data/lists-member.js", """
                                window.YTD.lists_member.part0 = [{"userListInfo":{"url":"https://x.com/a/lists/b"}},
                                 {"userListInfo":{"url":"https://x.com/a/lists/c"}}]""")
                        .file("a/b/data/note-tweet.js", "window.YTD.note_tweet.part0 = [{\"noteTweet\":{}}]")
                        .file("a/b/data/tweets (1).js", "x = []")
                        .build());

        assertThat(outcome.observed())
                .contains(
                        entry(SignalKind.SIGNAL_KIND_POSTS, 1.0),
                        entry(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 2.0),
                        entry(SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS, 2.0));
        assertThat(outcome.problems()).containsExactly("unknown_file");
    }

    @Test
    void archivesOfBefore2019AreRead() throws IOException {
        var outcome = Exports.read(
                new TwitterArchive(),
                new ZipBuilder()
                        .file("data/js/user_details.js", "var user_details =  {\"screen_name\":\"ada\",\"id\":\"7\"}")
                        .file("data/js/tweets/2013_04.js", """
                                Grailbird.data.tweets_2013_04 =
                                 [ {"id_str":"1","text":"hi","created_at":"2013-04-09 13:51:55 +0000"} ]""")
                        .file("follower.js", "window.YTD.follower.part0 = [{\"accountId\":\"1\"}]")
                        .build());

        assertThat(outcome.account()).contains(new ExternalAccount("7", "ada"));
        assertThat(outcome.observed())
                .contains(entry(SignalKind.SIGNAL_KIND_POSTS, 1.0), entry(SignalKind.SIGNAL_KIND_FOLLOWERS, 1.0));
    }

    @Test
    void reportedExportsAreRead() throws IOException {
        for (String name : List.of("x-folder-in-folder", "x-mac-icon")) {
            assertThat(Exports.read(new TwitterArchive(), Reported.export(name)).observed())
                    .contains(entry(SignalKind.SIGNAL_KIND_POSTS, 2.0), entry(SignalKind.SIGNAL_KIND_FOLLOWERS, 5.0));
        }
    }
}
