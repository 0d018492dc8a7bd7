// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScoreModelReaderTest {

    @Test
    void theCurrentModelIsWhole() {
        ScoreModel model = ScoreModelReader.current();

        assertThat(model.version()).isEqualTo("clout-2");
        assertThat(model.known())
                .as("every network of the catalogue is known")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Network.values())
                        .filter(network -> Arrays.stream(Kind.values()).anyMatch(kind -> kind.isOn(network)))
                        .toList());
    }

    @Test
    void anAlteredModelIsRefused() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/model/clout-2.json"))) {
            String altered =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"power\": 8", "\"power\": 5");

            assertThatThrownBy(() -> ScoreModelReader.parse(altered)).hasMessageContaining("checksum");
        }
    }

    @Test
    void aModelThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> ScoreModelReader.read("clout-0")).isInstanceOf(IllegalArgumentException.class);
    }
}
