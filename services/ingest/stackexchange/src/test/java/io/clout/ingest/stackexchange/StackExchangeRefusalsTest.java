// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackExchangeRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | NETWORK_DOWN | {"error_id":500,"error_message":""}
                    400 | NETWORK_DOWN | {"error_id":503,"error_message":""}
                    400 | NOT_THERE | {"error_id":404,"error_message":""}
                    400 | APP_REFUSED | {"error_id":405,"error_message":""}
                    400 | TOKEN_REVOKED | {"error_id":406,"error_message":""}
                    400 | TOKEN_REVOKED | {"error_id":402,"error_message":""}
                    400 | NOT_THERE | {"error_id":400,"error_message":"No site found for name `x`"}
                    400 | APP_REFUSED | {"error_id":400,"error_message":"`key` doesn't match a known application"}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new StackExchangeRules(), status, body)).contains(kind);
    }
}
