// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/**
 * One reading of a total.
 *
 * @param occurredAt when it was so on the network, in milliseconds since 1970
 * @param observedAt when we saw it, likewise
 */
record Gauge(double value, long occurredAt, long observedAt) {

    /** The one that holds of two, whichever came first: the later fact, then the later look at it, then the larger value. */
    Gauge orNewer(Gauge other) {
        int order = Long.compare(other.occurredAt, occurredAt);
        return (order == 0 ? corrects(other) : order > 0) ? other : this;
    }

    /** The earlier fact of two, whichever came first; of one instant, the one that {@link #orNewer} takes as well. */
    Gauge orOlder(Gauge other) {
        int order = Long.compare(other.occurredAt, occurredAt);
        return (order == 0 ? corrects(other) : order < 0) ? other : this;
    }

    private boolean corrects(Gauge other) {
        int order = Long.compare(other.observedAt, observedAt);
        return order > 0 || order == 0 && Double.compare(other.value, value) > 0;
    }
}
