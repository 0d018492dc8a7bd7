// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Rests;

/**
 * Weights ready for use. Of people who do not rest, those of a day depend only on where it lies in its week and in its block of actors,
 * which comes again every {@value AccountState#ACTOR_DAYS} days. Immutable.
 */
final class WeightTable {
    private final Decay decay;
    private final Weights[] ofPeopleWhoDoNotRest = new Weights[AccountState.ACTOR_DAYS];

    WeightTable(Decay decay) {
        this.decay = decay;
        for (int day = 0; day < ofPeopleWhoDoNotRest.length; day++) {
            ofPeopleWhoDoNotRest[day] = Weights.of(decay, day, Rests.NONE);
        }
    }

    Weights of(long asOfDay, Rests rests) {
        return rests.none()
                ? ofPeopleWhoDoNotRest[Math.floorMod(asOfDay, ofPeopleWhoDoNotRest.length)]
                : Weights.of(decay, asOfDay, rests);
    }
}
