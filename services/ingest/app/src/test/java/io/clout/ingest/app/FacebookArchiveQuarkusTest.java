// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.facebook.FakeFacebook;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest
@AtNetwork(FakeFacebook.class)
class FacebookArchiveQuarkusTest extends ArchiveContractTest {

    @Override
    protected byte[] archive(String owner) {
        return new ZipBuilder()
                .file("your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json", """
                        [{"timestamp":1767225600,"data":[{"post":"hello"}],"title":"Ada updated her status."},
                        {"timestamp":1767225700,"attachments":[{"data":[{"place":{"name":"Caf\\u00c3\\u00a9"}}]}]}]
                        """)
                .file("your_facebook_activity/posts/other_people's_posts_to_your_timeline.json", """
                        {"wall_posts_sent_to_you":{"activity_log_data":[{"timestamp":1767225800,"title":"Ben wrote on your timeline."}]}}
                        """)
                .file(
                        "your_facebook_activity/comments_and_reactions/comments.json",
                        "{\"comments_v2\":[{\"timestamp\":1767225900,\"data\":[{\"comment\":{\"comment\":\"yes\"}}]}]}")
                .file(
                        "your_facebook_activity/comments_and_reactions/likes_and_reactions_1.json",
                        "[{\"timestamp\":1767226000,\"data\":[{\"reaction\":{\"reaction\":\"LIKE\"}}]}]")
                .file(
                        "connections/friends/your_friends.json",
                        "{\"friends_v2\":[{\"name\":\"Ben\",\"timestamp\":1},{\"name\":\"Eve\",\"timestamp\":2}]}")
                .file("messages/inbox/ben_1/message_1.json", "{\"messages\":[{\"content\":\"a private word\"}]}")
                .file("personal_information/profile_information/profile_information.json", """
                        {"profile_v2":{"name":{"full_name":"Ada L"},"profile_uri":"https://www.facebook.com/%s"}}
                        """.formatted(owner))
                .build();
    }
}
