// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/**
 * A total by now.
 *
 * @param occurredAt when it was so on the network, in milliseconds since 1970
 * @param observedAt when we saw it, likewise
 */
record Gauge(double value, long occurredAt, long observedAt) {

    /** The one that holds of two, whichever came first: the later fact, then the later look at it, then the larger value. */
    Gauge orNewer(Gauge other) {
        int order = Long.compare(other.occurredAt, occurredAt);
        if (order == 0) {
            order = Long.compare(other.observedAt, observedAt);
        }
        if (order == 0) {
            order = Double.compare(other.value, value);
        }
        return order > 0 ? other : this;
    }
}
