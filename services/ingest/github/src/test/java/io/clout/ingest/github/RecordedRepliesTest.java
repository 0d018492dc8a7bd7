// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Replies of the real GitHub, where the folder that keeps them is beside the project; skipped where it is not. */
class RecordedRepliesTest {

    private static final Path REPLIES = Path.of("../../../../shared/data/api-fixtures/github/hub4j-recorded");

    @Test
    void userIsUnderstood() throws IOException, NetworkFailure {
        assertThat(GitHubMapping.account(reply("GHUserTest/wiremock/verifyBioAndHireable/__files/1-users_chew.json"))
                        .observations())
                .containsExactly(
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 29), new AccountTotal(SIGNAL_KIND_FOLLOWING, 3));
    }

    @Test
    void repositoriesAreUnderstood() throws IOException, NetworkFailure {
        var replies = reply("GHUserTest/wiremock/listPublicRepositories/__files/3-u_k_repos.json")
                .elements();

        assertThat(replies).hasSize(30);
        assertThat(replies.stream().filter(reply -> reply.json().path("fork").booleanValue()))
                .hasSize(9)
                .allSatisfy(reply -> assertThat(GitHubMapping.isFork(reply)).isTrue());
        assertThat(GitHubMapping.repository(replies.getFirst()))
                .isEqualTo(new Repository(
                        "601785", "kohsuke/access-modifier", Instant.parse("2010-04-09T01:47:08Z"), 14, 11));
    }

    @Test
    void topicsAndLanguageOfARepositoryAreASubject() throws IOException, NetworkFailure {
        var recorded = reply("GHUserTest/wiremock/listPublicRepositories/__files/3-u_k_repos.json")
                .elements()
                .getFirst();
        var made = new Reply(
                new ObjectMapper().readTree("{\"id\":7,\"topics\":[\"jazz\",\"midi\"],\"language\":null}"), "made");

        assertThat(GitHubMapping.subject(recorded))
                .isEqualTo(
                        Subject.standing("repository:601785", TopicSource.TOPIC_SOURCE_REPOSITORY, Stream.of("Java")));
        assertThat(GitHubMapping.subject(made))
                .isEqualTo(Subject.standing(
                        "repository:7", TopicSource.TOPIC_SOURCE_REPOSITORY, Stream.of("jazz", "midi")));
    }

    private static Reply reply(String file) throws IOException {
        assumeThat(REPLIES).as("recorded replies").isDirectory();
        return new Reply(new ObjectMapper().readTree(REPLIES.resolve(file).toFile()), file);
    }
}
