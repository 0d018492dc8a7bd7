// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.AccountSync;
import java.util.List;

/**
 * A signal that the last reading of an account could not measure.
 *
 * @param kind such as {@code LIKES_RECEIVED}
 * @param reason a code such as {@code not_allowed}
 * @param items what was left out, such as a repository or a page; empty if it is the signal as a whole
 */
public record UnmeasuredSignal(String kind, String reason, List<String> items) {

    /** Without those that are newer than this gateway. */
    static List<UnmeasuredSignal> of(AccountSync sync) {
        return sync.getNotMeasuredList().stream()
                .flatMap(one -> ProtoJson.kind(one.getKind()).stream()
                        .map(kind -> new UnmeasuredSignal(kind, one.getReason(), List.copyOf(one.getItemsList()))))
                .toList();
    }
}
