// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueskyRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | SUSPENDED | {"error":"RepoTakendown","message":"taken down"}
                    400 | SUSPENDED | {"error":"RepoDeactivated"}
                    400 | SUSPENDED | {"error":"AccountTakedown"}
                    400 | NOT_THERE | {"error":"RepoNotFound","message":"Could not find repo for DID: did:plc:x"}
                    400 | NOT_THERE | {"error":"InvalidRequest","message":"Profile not found"}
                    400 | NOT_ALLOWED | {"error":"BlockedByActor"}
                    """)
    void bodySaysWhoseFaultItIs(int status, Kind kind, String body) throws JsonProcessingException {
        assertThat(Refusals.kind(new BlueskyRules(), status, body)).contains(kind);
    }
}
