// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clout.ingest.http.NetworkFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @Test
    void linkThatPeopleFollowLeadsToHttps() throws NetworkFailure {
        assertThat(reply("https://en.wikipedia.org/wiki/Ada").secureLink("link"))
                .hasHost("en.wikipedia.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://en.wikipedia.org/wiki/Ada",
                "javascript:alert(1)",
                "//en.wikipedia.org",
                "https:",
                "h ttps"
            })
    void anyOtherLinkIsNotBelieved(String link) {
        assertThat(catchThrowableOfType(NetworkFailure.class, () -> reply(link).secureLink("link"))
                        .kind())
                .isEqualTo(Kind.COULD_NOT_READ);
    }

    private static Reply reply(String link) {
        return new Reply(JsonNodeFactory.instance.objectNode().put("link", link), "reply");
    }
}
