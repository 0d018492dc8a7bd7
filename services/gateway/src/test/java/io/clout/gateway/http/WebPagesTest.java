// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/networks", "/you", "/topics/java", "/quiet", "/apiary"})
    void pagesOfTheWebAppAreAnsweredByIt(String path) {
        assertThat(WebPages.isPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/icon.svg",
                "/assets/index-1a2b3c4d.js",
                "/api/v1/nothing",
                "/login",
                "/q/health",
                "/problems/csrf"
            })
    void filesAndOtherAnswersAreNot(String path) {
        assertThat(WebPages.isPage(path)).isFalse();
    }
}
