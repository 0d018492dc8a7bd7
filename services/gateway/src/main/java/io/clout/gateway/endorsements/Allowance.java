// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

import io.clout.gateway.json.ProtoJson;
import java.time.Instant;

/**
 * What a person can still give on this UTC day.
 *
 * @param of what the whole day has
 */
record Allowance(int left, int of, Instant renewsAt) {

    static Allowance of(io.clout.proto.endorsement.v1.Allowance allowance) {
        return new Allowance(
                allowance.getLeft(), allowance.getOf(), ProtoJson.instant(allowance.getRenewsAt()));
    }
}
