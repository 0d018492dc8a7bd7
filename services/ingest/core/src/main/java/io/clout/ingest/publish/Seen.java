// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was last seen of one post, or of the account itself.
 *
 * @param counts by kind, zeros included: a zero that was seen is something else than a kind that never was
 * @param asOf how recent the counts are; older observations (an old export after a newer poll) say nothing new
 */
public record Seen(Map<SignalKind, Double> counts, Instant asOf) {

    /** The content under which the counts of the account itself are kept. */
    public static final String ACCOUNT = "";

    static final Seen NOTHING = new Seen(Map.of(), Instant.MIN);

    Seen with(SignalKind kind, double value, Instant at) {
        var changed = new EnumMap<SignalKind, Double>(SignalKind.class);
        changed.putAll(counts);
        changed.put(kind, value);
        return new Seen(changed, at);
    }
}
