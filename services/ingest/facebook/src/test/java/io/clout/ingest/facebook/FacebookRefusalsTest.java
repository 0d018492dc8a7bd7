// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | NOT_THERE | {"error":{"code":100,"message":"Unsupported get request","error_subcode":33}}
                    400 | COULD_NOT_READ | {"error":{"code":100,"message":"Invalid parameter","error_subcode":0}}
                    400 | NOT_THERE | {"error":{"code":110,"message":"","error_subcode":0}}
                    400 | NOT_ALLOWED | {"error":{"code":3,"message":"","error_subcode":0}}
                    400 | APP_REFUSED | {"error":{"code":2635,"message":"You are calling a deprecated version","error_subcode":0}}
                    400 | APP_REFUSED | {"error":{"code":101,"message":"","error_subcode":0}}
                    400 | RATE_LIMITED | {"error":{"code":368,"message":"","error_subcode":0}}
                    400 | RATE_LIMITED | {"error":{"code":80001,"message":"","error_subcode":0}}
                    500 | ASKED_TOO_MUCH | {"error":{"code":1,"message":"Please reduce the amount of data you're asking for","error_subcode":0}}
                    400 | TOKEN_REVOKED | {"error":{"code":190,"message":"","error_subcode":463}}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new MetaRules(), status, body)).contains(kind);
    }
}
