// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.time.Instant;
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
}
