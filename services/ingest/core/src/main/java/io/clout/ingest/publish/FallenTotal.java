// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.ingest.network.Observation.AccountTotal;

/**
 * A total beside the one before it.
 *
 * @param before 0 if none was seen
 */
public record FallenTotal(double before, AccountTotal now) {

    boolean isDoubtful() {
        return now.value() < before / 2;
    }
}
