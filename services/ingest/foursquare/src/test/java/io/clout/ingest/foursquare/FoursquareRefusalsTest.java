// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoursquareRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    401 | TOKEN_REVOKED | {"meta":{"code":1,"errorType":"invalid_auth"},"response":{}}
                    400 | TOKEN_REVOKED | {"meta":{"code":1,"errorType":"invalid_auth"},"response":{}}
                    403 | NOT_ALLOWED | {"meta":{"code":1,"errorType":"not_authorized"},"response":{}}
                    403 | RATE_LIMITED | {"meta":{"code":1,"errorType":"rate_limit_exceeded"},"response":{}}
                    429 | RATE_LIMITED | {"meta":{"code":1,"errorType":"quota_exceeded"},"response":{}}
                    500 | NETWORK_DOWN | {"meta":{"code":1,"errorType":"server_error"},"response":{}}
                    400 | NOT_THERE | {"meta":{"code":1,"errorType":"endpoint_error"},"response":{}}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new FoursquareRules(), status, body)).contains(kind);
    }
}
