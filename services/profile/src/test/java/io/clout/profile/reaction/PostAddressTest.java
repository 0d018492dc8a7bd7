// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import org.junit.jupiter.api.Test;

/** Only what can be an address becomes one. */
class PostAddressTest {
    @Test
    void idsThatTellTheirAddressLeadThere() {
        assertThat(PostAddress.of(Network.NETWORK_TWITTER, "1790000000000000001"))
                .isEqualTo("https://x.com/i/web/status/1790000000000000001");
        assertThat(PostAddress.of(Network.NETWORK_YOUTUBE, "dQw4w9WgXcQ"))
                .isEqualTo("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assertThat(PostAddress.of(Network.NETWORK_MASTODON, "https://mastodon.social/users/ada/statuses/113"))
                .isEqualTo("https://mastodon.social/users/ada/statuses/113");
    }

    @Test
    void nothingElseDoes() {
        assertThat(PostAddress.of(Network.NETWORK_MASTODON, "javascript:alert(1)"))
                .isEmpty();
        assertThat(PostAddress.of(Network.NETWORK_MASTODON, "http://mastodon.social/1"))
                .isEmpty();
        assertThat(PostAddress.of(Network.NETWORK_MASTODON, "https://a.example/\"><script>"))
                .isEmpty();
        assertThat(PostAddress.of(Network.NETWORK_TWITTER, "1/../../evil")).isEmpty();
        assertThat(PostAddress.of(Network.NETWORK_FACEBOOK, "export:9:1790000000"))
                .isEmpty();
        assertThat(PostAddress.of(Network.NETWORK_BLUESKY, "bafyreib")).isEmpty();
    }
}
