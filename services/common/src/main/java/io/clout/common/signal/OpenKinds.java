// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import io.clout.proto.signal.v1.SignalKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What other sources may say: the kinds that the catalogue in services/scoring has for them. */
public final class OpenKinds {

    /** Counts of an account as they stand. */
    public static final Set<SignalKind> TOTALS = Collections.unmodifiableSet(EnumSet.of(
            SignalKind.SIGNAL_KIND_FOLLOWERS,
            SignalKind.SIGNAL_KIND_FOLLOWING,
            SignalKind.SIGNAL_KIND_VIEWS,
            SignalKind.SIGNAL_KIND_REPUTATION));

    /** What happens, one after the other. */
    public static final Set<SignalKind> FLOWS = Collections.unmodifiableSet(EnumSet.of(
            SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED,
            SignalKind.SIGNAL_KIND_REPLIES_RECEIVED,
            SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
            SignalKind.SIGNAL_KIND_POSTS,
            SignalKind.SIGNAL_KIND_RESHARES_RECEIVED,
            SignalKind.SIGNAL_KIND_RESHARES_GIVEN,
            SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED,
            SignalKind.SIGNAL_KIND_COMMENTS_GIVEN,
            SignalKind.SIGNAL_KIND_QUOTES_RECEIVED,
            SignalKind.SIGNAL_KIND_VOTES_RECEIVED,
            SignalKind.SIGNAL_KIND_VIEWS_RECEIVED));

    private OpenKinds() {}
}
