// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyHandleTest {

    @ParameterizedTest
    @CsvSource({
        "ada.bsky.social, ada.bsky.social",
        "' @Ada.bsky.social ', ada.bsky.social",
        "ada, ada.bsky.social",
        "@lovelace.org, lovelace.org",
        "https://bsky.app/profile/lovelace.org, lovelace.org",
        "bsky.app/profile/lovelace.org/post/3kaheyt6vpc22?ref=x, lovelace.org",
        "did:plc:kvwvcn5iqfooopmyzvb4qzba, did:plc:kvwvcn5iqfooopmyzvb4qzba",
        "https://bsky.app/profile/did:plc:kvwvcn5iqfooopmyzvb4qzba, did:plc:kvwvcn5iqfooopmyzvb4qzba",
        "did:web:lovelace.org, did:web:lovelace.org"
    })
    void handlesAreUnderstoodAsPeopleWriteThem(String text, String handle) {
        assertThat(BlueskyHandle.parse(text)).contains(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada lovelace",
                "-ada.bsky.social",
                "ada..social",
                "ada@lovelace.org",
                "ada.123",
                "did:plc:short"
            })
    void whatCanBeNoHandleIsRefused(String text) {
        assertThat(BlueskyHandle.parse(text)).isEmpty();
    }
}
