// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwitterRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    429 | BUDGET_USED_UP | {"title":"UsageCapExceeded","detail":"Usage cap exceeded: Monthly product cap"}
                    402 | BUDGET_USED_UP | {"title":"CreditsDepleted"}
                    403 | APP_REFUSED | {"reason":"client-not-enrolled","title":"Client Forbidden"}
                    200 | SUSPENDED | {"errors":[{"title":"Forbidden","detail":"User has been suspended: [ada]."}]}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new TwitterRules(), status, body)).contains(kind);
    }
}
