// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonStateCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplePeopleTest {

    @Test
    void peopleHaveScoresFromAllTheirNetworks() {
        var person = SamplePeople.on(List.of(Network.NETWORK_TWITTER, Network.NETWORK_BLUESKY), 1);

        assertThat(new Scorer(ScoreModelReader.current())
                        .explain(person, SamplePeople.DAY)
                        .networks())
                .containsOnlyKeys(Network.NETWORK_TWITTER, Network.NETWORK_BLUESKY);
        assertThat(PersonStateCodec.encode(person)).hasSizeBetween(500, 4_096);
    }
}
