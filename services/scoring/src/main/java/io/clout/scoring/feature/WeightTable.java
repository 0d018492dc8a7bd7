// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Pauses;

/**
 * Weights ready for use. Without a pause, those of a day depend only on where it lies in its week and in its block of actors,
 * which comes again every {@value AccountState#ACTOR_DAYS} days. Immutable.
 */
final class WeightTable {
    private final Decay decay;
    private final Weights[] ofPeopleWithoutPause = new Weights[AccountState.ACTOR_DAYS];

    WeightTable(Decay decay) {
        this.decay = decay;
        for (int day = 0; day < ofPeopleWithoutPause.length; day++) {
            ofPeopleWithoutPause[day] = Weights.of(decay, day, Pauses.NONE);
        }
    }

    Weights of(long asOfDay, Pauses pauses) {
        return pauses.none()
                ? ofPeopleWithoutPause[Math.floorMod(asOfDay, ofPeopleWithoutPause.length)]
                : Weights.of(decay, asOfDay, pauses);
    }
}
