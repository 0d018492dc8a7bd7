// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubHandleTest {

    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "' @Ada-Lovelace ', Ada-Lovelace",
        "https://github.com/ada, ada",
        "github.com/ada/engine?tab=readme, ada",
        "www.github.com/ada#top, ada",
        "old-name-, old-name-"
    })
    void namesAreUnderstoodAsPeopleWriteThem(String text, String login) {
        assertThat(GitHubHandle.parse(text)).contains(login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "ada lovelace", "-ada", "a--b", "ada@lovelace.org", "../users", "https://gitlab.com/ada"
            })
    void whatCanBeNoNameIsRefused(String text) {
        assertThat(GitHubHandle.parse(text)).isEmpty();
        assertThat(GitHubHandle.parse("a".repeat(40))).isEmpty();
    }
}
