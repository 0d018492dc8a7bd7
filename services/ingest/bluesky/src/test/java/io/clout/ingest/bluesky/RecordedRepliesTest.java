// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.Reactor;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedRepliesTest {

    @Test
    void authorOfAPostIsUnderstood() throws IOException, NetworkFailure {
        Reply post =
                reply("thread_view_post_with_embed_media.json").object("thread").object("post");

        assertThat(BlueskyMapping.author(post))
                .isEqualTo(new Reactor(
                        "did:plc:kvwvcn5iqfooopmyzvb4qzba", Optional.of(Instant.parse("2023-09-28T12:49:36.735Z"))));
    }

    @Test
    void serverOfAnIdentityIsFound() throws IOException, NetworkFailure {
        assertThat(Did.server(reply("did_doc.json").object("didDoc")))
                .isEqualTo(URI.create("https://shimeji.us-east.host.bsky.network"));
    }

    private static Reply reply(String file) throws IOException {
        return new Reply(Recorded.json(file), file);
    }
}
