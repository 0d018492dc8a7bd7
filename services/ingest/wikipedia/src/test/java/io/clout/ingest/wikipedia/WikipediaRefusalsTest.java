// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikipediaRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | RATE_LIMITED | {"error":{"code":"maxlag"}}
                    200 | RATE_LIMITED | {"error":{"code":"cirrussearch-too-busy-error"}}
                    200 | COULD_NOT_READ | {"error":{"code":"badvalue"}}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new WikipediaRules(), status, body)).contains(kind);
    }
}
