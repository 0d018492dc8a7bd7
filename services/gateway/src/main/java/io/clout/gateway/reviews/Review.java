// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.reviews;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;

/**
 * A person says that an account is theirs.
 *
 * @param id names it within its network
 * @param handle the account, as its network spells it
 * @param url where to look at it
 * @param askedAt since when it waits
 */
record Review(String id, String network, String personId, String handle, String url, Instant askedAt) {

    static Review of(Network network, io.clout.proto.account.v1.Review review) {
        return new Review(
                review.getReviewId(),
                Connectors.nameOf(network),
                review.getPersonId(),
                review.getHandle(),
                review.getUrl(),
                ProtoJson.instant(review.getAskedAt()));
    }
}
