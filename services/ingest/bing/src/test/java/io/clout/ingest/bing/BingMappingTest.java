// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CLICKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.PostTotal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BingMappingTest {

    @Test
    void aDayIsTheOneOfBingsOwnClock() throws Exception {
        Instant day = Instant.parse("2011-09-16T00:00:00Z");

        assertThat(BingMapping.day(reply("{'Clicks': 5, 'Date': '/Date(1316156400000-0700)/', 'Impressions': 120}")))
                .containsExactly(
                        new PostTotal("2011-09-16", SIGNAL_KIND_IMPRESSIONS_RECEIVED, 120, day),
                        new PostTotal("2011-09-16", SIGNAL_KIND_CLICKS_RECEIVED, 5, day));
    }

    @Test
    void aDateWithoutOffsetIsUtc() throws Exception {
        assertThat(BingMapping.date(reply("{'Date': '/Date(1316131200000)/'}"))).hasToString("2011-09-16");
    }

    @Test
    void aCountThatIsMissingIsNoZero() {
        assertThatThrownBy(() -> BingMapping.day(reply("{'Date': '/Date(1316131200000)/', 'Clicks': 1}")))
                .isInstanceOf(NetworkFailure.class)
                .hasMessageContaining("Impressions");
    }

    @Test
    void whatIsNoDateCannotBeRead() {
        assertThatThrownBy(() -> BingMapping.date(reply("{'Date': '2011-09-16'}")))
                .isInstanceOf(NetworkFailure.class)
                .hasMessageContaining("Date");
    }

    private static Reply reply(String json) throws JsonProcessingException {
        return new Reply(new ObjectMapper().readTree(json.replace('\'', '"')), "bing");
    }
}
