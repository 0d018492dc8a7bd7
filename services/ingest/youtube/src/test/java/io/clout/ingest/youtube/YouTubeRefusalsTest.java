// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YouTubeRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | APP_REFUSED | {"error":{"errors":[{"reason":"badRequest"}],"status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}
                    403 | APP_REFUSED | {"error":{"errors":[{"reason":"accessNotConfigured"}]}}
                    403 | BUDGET_USED_UP | {"error":{"errors":[{"reason":"dailyLimitExceeded"}]}}
                    403 | RATE_LIMITED | {"error":{"errors":[{"reason":"userRateLimitExceeded"}]}}
                    401 | TOKEN_REVOKED | {"error":{"errors":[{"reason":"authError"}]}}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new YouTubeRules(), status, body)).contains(kind);
    }
}
