// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.people;

import io.clout.gateway.score.Scores;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.score.v1.Score;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person, as far as the caller may see them.
 *
 * @param score absent if there is none yet
 */
record Person(String id, String name, Optional<PersonScore> score) {

    /**
     * @param score 1 to 100
     * @param interval lower and upper end of where it lies with a confidence of 90 %
     */
    record PersonScore(
            double score,
            @Schema(minItems = 2, maxItems = 2) List<Double> interval) {}

    static Person of(Profile profile, Optional<Score> score) {
        return new Person(
                profile.getPersonId(),
                profile.getDisplayName(),
                score.map(known -> new PersonScore(known.getValue(), Scores.interval(known))));
    }
}
