// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import java.util.Optional;

/**
 * The models that score people now.
 *
 * @param current the one that counts
 * @param trial the one that may follow it, and scores the same facts beside it
 * @param servers of the fediverse whose word counts
 */
public record Models(ScoreModel current, Optional<ScoreModel> trial, TrustedServers servers) {

    public Models {
        if (trial.isPresent() && trial.get().version().equals(current.version())) {
            throw new IllegalArgumentException(current.version() + " cannot be on trial beside itself");
        }
    }

    /** Models with the servers that every installation trusts. */
    public Models(ScoreModel current, Optional<ScoreModel> trial) {
        this(current, trial, TrustedServers.BUNDLED);
    }

    /**
     * The models of these versions.
     *
     * @throws IllegalArgumentException if there is no such model, or its file was altered or breaks a rule
     */
    public static Models read(String current, Optional<String> trial) {
        return read(current, trial, TrustedServers.BUNDLED);
    }

    /** As the other, with the servers that an operator trusts. */
    public static Models read(String current, Optional<String> trial, TrustedServers servers) {
        return new Models(ScoreModelReader.read(current), trial.map(ScoreModelReader::read), servers);
    }
}
