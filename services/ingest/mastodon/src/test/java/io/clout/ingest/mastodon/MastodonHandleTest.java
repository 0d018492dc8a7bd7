// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonHandleTest {

    @ParameterizedTest
    @CsvSource({
        "@ada@mastodon.example, ada@mastodon.example",
        "ada@Mastodon.Example, ada@mastodon.example",
        "acct:ada@mastodon.example, ada@mastodon.example",
        "https://mastodon.example/@ada, ada@mastodon.example",
        "http://mastodon.example/@ada/, ada@mastodon.example",
        "mastodon.example/@ada?tab=media, ada@mastodon.example",
        "https://mastodon.example/users/ada, ada@mastodon.example",
        "https://mastodon.example/@ada@other.example, ada@other.example",
        "https://pleroma.example/ada, ada@pleroma.example",
        "@ada@bücher.example, ada@xn--bcher-kva.example",
        "https://bücher.example/@ada, ada@xn--bcher-kva.example",
    })
    void handlesAreUnderstoodAsPeopleCopyThem(String text, String handle) {
        assertThat(MastodonHandle.parse(text)).map(MastodonHandle::text).contains(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@ada",
                "ada@localhost",
                "ada@127.0.0.1",
                "ada@[::1]",
                "ada@mastodon.example:8080",
                "https://ada:secret@mastodon.example/@ada",
                "https://mastodon.example/@ada/7/8",
                "a b@mastodon.example",
                "ada@mastodon..example"
            })
    void whatCanBeNoHandleIsRefused(String text) {
        assertThat(MastodonHandle.parse(text)).isEmpty();
    }
}
