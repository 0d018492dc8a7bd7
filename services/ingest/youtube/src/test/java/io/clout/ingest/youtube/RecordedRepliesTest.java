// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.TopicSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Replies of the real YouTube, where the folder that keeps them is beside the project; skipped where it is not. */
class RecordedRepliesTest {

    private static final Path REPLIES = Path.of("../../../../shared/data/api-fixtures/youtube/sns-python-youtube");

    @Test
    void channelIsUnderstood() throws IOException, NetworkFailure {
        assertThat(YouTubeMapping.channel(items("channel_info_single.json").getFirst())
                        .observations())
                .containsExactly(
                        new AccountTotal(SIGNAL_KIND_VIEWS, 160361638),
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 1927873));
    }

    @Test
    void commentsAreUnderstood() throws IOException, NetworkFailure {
        for (Reply thread : items("comment_threads/comment_threads_by_video_paged_1.json")) {
            assertThat(YouTubeMapping.author(thread)).isPresent();
        }
    }

    @Test
    void categoriesAndTitleOfAVideoAreASubject() throws IOException, NetworkFailure {
        var video = new Reply(new ObjectMapper().readTree("""
                {"id":"v","snippet":{"publishedAt":"2026-11-20T10:00:00Z","title":"Live #jazz","defaultAudioLanguage":"en"},
                 "topicDetails":{"topicCategories":["https://en.wikipedia.org/wiki/Role-playing_video_game"]}}"""), "made");

        assertThat(YouTubeMapping.subject(video))
                .isEqualTo(new Subject(
                        "v",
                        Optional.of(Instant.parse("2026-11-20T10:00:00Z")),
                        List.of(
                                new Subject.Named(TopicSource.TOPIC_SOURCE_CATEGORY, "Role-playing video game", 1),
                                new Subject.Text("Live #jazz", "en"))));
    }

    private static List<Reply> items(String file) throws IOException, NetworkFailure {
        assumeThat(REPLIES).as("recorded replies").isDirectory();
        var json = new ObjectMapper().readTree(REPLIES.resolve(file).toFile());
        return new Reply(json, file).objects("items");
    }
}
