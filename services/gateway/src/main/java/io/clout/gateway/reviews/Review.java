// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.reviews;

import io.clout.common.network.NetworkName;
import io.clout.gateway.json.ProtoJson;
import java.time.Instant;

/**
 * A person's claim to an account, for an operator to decide.
 *
 * @param id unique within its network
 * @param handle the account, as its network spells it
 * @param url where to look at it
 * @param askedAt when the person made the claim
 */
record Review(String id, String network, String personId, String handle, String url, Instant askedAt) {

    static Review of(io.clout.proto.account.v1.Review review) {
        return new Review(
                review.getReviewId(),
                NetworkName.of(review.getNetwork()),
                review.getPersonId(),
                review.getHandle(),
                review.getUrl(),
                ProtoJson.instant(review.getAskedAt()));
    }
}
