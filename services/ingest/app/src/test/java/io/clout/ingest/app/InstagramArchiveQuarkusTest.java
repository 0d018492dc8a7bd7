// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.instagram.FakeInstagram;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest
@AtNetwork(FakeInstagram.class)
class InstagramArchiveQuarkusTest extends ArchiveContractTest {

    private static final String ACTIVITY = "your_instagram_activity/";

    @Override
    protected byte[] archive(String owner) {
        return new ZipBuilder()
                .file(ACTIVITY + "media/posts_1.json", """
                        [{"media":[{"uri":"media/posts/1.jpg","creation_timestamp":1767225600}]},
                        {"media":[{"creation_timestamp":5},{"creation_timestamp":6}],"title":"Two","creation_timestamp":1767225700}]
                        """)
                .file(ACTIVITY + "likes/liked_posts.json", """
                        {"likes_media_likes":[{"title":"ben","string_list_data":[{"href":"https://x/p/1","timestamp":1767225800}]}]}
                        """)
                .file(
                        ACTIVITY + "comments/post_comments_1.json",
                        "[{\"string_map_data\":{\"Comment\":{\"value\":\"yes\"},\"Time\":{\"timestamp\":1767225900}}}]")
                .file(
                        "connections/followers_and_following/followers_1.json",
                        "[{\"string_list_data\":[{\"value\":\"ben\"}]},{\"string_list_data\":[{\"value\":\"eve\"}]}]")
                .file(
                        "connections/followers_and_following/following.json",
                        "{\"relationships_following\":[{\"string_list_data\":[{\"value\":\"ben\"}]}]}")
                .file(
                        ACTIVITY + "messages/inbox/ben_1/message_1.json",
                        "{\"messages\":[{\"content\":\"a private word\"}]}")
                .file("personal_information/personal_information/personal_information.json", """
                        {"profile_user":[{"string_map_data":{"Username":{"value":"%s"}}}]}
                        """.formatted(owner))
                .build();
    }
}
