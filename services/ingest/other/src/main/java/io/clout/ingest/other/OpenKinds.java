// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.proto.signal.v1.SignalKind;
import java.util.EnumSet;
import java.util.Set;

/** What other sources may say: the kinds that the catalogue in services/scoring has for them. */
final class OpenKinds {

    /** Counts of an account as they stand. */
    static final Set<SignalKind> TOTALS =
            EnumSet.of(SignalKind.SIGNAL_KIND_FOLLOWERS, SignalKind.SIGNAL_KIND_FOLLOWING);

    /** What happens, one after the other. */
    static final Set<SignalKind> FLOWS = EnumSet.of(
            SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED,
            SignalKind.SIGNAL_KIND_REPLIES_RECEIVED,
            SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
            SignalKind.SIGNAL_KIND_POSTS,
            SignalKind.SIGNAL_KIND_RESHARES_RECEIVED,
            SignalKind.SIGNAL_KIND_RESHARES_GIVEN,
            SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED,
            SignalKind.SIGNAL_KIND_COMMENTS_GIVEN,
            SignalKind.SIGNAL_KIND_VIEWS_RECEIVED);

    private OpenKinds() {}
}
