// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.Score;
import java.util.List;

/**
 * A signal of a linked network that was never observed.
 *
 * @param kind such as {@code LIKES_RECEIVED}
 */
public record NotMeasured(String network, String kind) {

    /** Without those that are newer than this gateway. */
    static List<NotMeasured> of(Score score) {
        return score.getNotMeasuredList().stream()
                .flatMap(missing -> ProtoJson.network(missing.getNetwork()).stream()
                        .flatMap(network ->
                                ProtoJson.kind(missing.getKind()).stream().map(kind -> new NotMeasured(network, kind))))
                .toList();
    }
}
