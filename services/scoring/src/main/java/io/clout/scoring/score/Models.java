// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import java.util.Optional;

/**
 * The models that score people now.
 *
 * @param current the one that counts
 * @param trial the one that may follow it, and scores the same facts beside it
 */
public record Models(ScoreModel current, Optional<ScoreModel> trial) {

    public Models {
        if (trial.isPresent() && trial.get().version().equals(current.version())) {
            throw new IllegalArgumentException(current.version() + " cannot be on trial beside itself");
        }
    }

    /**
     * The models of these versions.
     *
     * @throws IllegalArgumentException if there is no such model, or its file was altered or breaks a rule
     */
    public static Models read(String current, Optional<String> trial) {
        return new Models(ScoreModelReader.read(current), trial.map(ScoreModelReader::read));
    }
}
