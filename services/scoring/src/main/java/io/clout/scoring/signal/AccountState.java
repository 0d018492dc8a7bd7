// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.scoring.signal.Kind.Measure;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one account. In whatever order and in whatever batches signals arrive, the same signals leave the same
 * state. Not safe for threads.
 */
public final class AccountState {
    private static final int KINDS = Kind.values().length;

    private final String accountId;
    private final Network network;
    private final @Nullable Gauge[] gauges = new Gauge[KINDS];
    private final @Nullable DaySums[] sums = new DaySums[KINDS];

    /** Number of the last batch applied; 0 before the first. */
    private long sequence;

    /** Until when an account waits for the news that it is linked, in milliseconds since 1970; 0 once it is. */
    private long waitsUntil;

    public AccountState(String accountId, Network network) {
        this.accountId = accountId;
        this.network = network;
    }

    public String accountId() {
        return accountId;
    }

    public Network network() {
        return network;
    }

    /** Whether the kind was ever observed. */
    public boolean measured(Kind kind) {
        return gauges[kind.ordinal()] != null || sums[kind.ordinal()] != null;
    }

    /** Whether anything was ever observed. */
    public boolean measured() {
        for (int i = 0; i < KINDS; i++) {
            if (gauges[i] != null || sums[i] != null) {
                return true;
            }
        }
        return false;
    }

    /** First UTC day since 1970 of which anything is known that is still kept; {@code Long.MAX_VALUE} if nothing is. */
    long firstFactDay() {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < KINDS; i++) {
            Gauge gauge = gauges[i];
            DaySums days = sums[i];
            if (gauge != null) {
                first = Math.min(first, Math.floorDiv(gauge.occurredAt(), TimeUnit.DAYS.toMillis(1)));
            } else if (days != null) {
                first = Math.min(first, days.newestDay() - Math.max(0, days.span() - 1));
            }
        }
        return first;
    }

    /**
     * How much there is of a kind on a day: the total by now, or the increments of the window weighted by age. Never negative.
     *
     * @param asOfDay UTC day since 1970
     * @param weights by age in days; older counts nothing
     * @return {@code NaN} if the kind was never observed
     */
    public double amount(Kind kind, long asOfDay, double[] weights) {
        Gauge gauge = gauges[kind.ordinal()];
        if (gauge != null) {
            return Math.max(0, gauge.value());
        }
        DaySums days = sums[kind.ordinal()];
        return days == null ? Double.NaN : days.volume(asOfDay, weights);
    }

    /**
     * Takes in one observation. What claims to have happened after it was seen counts when it was seen.
     *
     * @param occurredAt in milliseconds since 1970
     * @param observedAt likewise
     * @throws IllegalArgumentException if the value is not finite or too large
     */
    public void observe(Kind kind, double value, long occurredAt, long observedAt) {
        checkValue(kind, value);
        long at = Math.min(occurredAt, observedAt);
        int i = kind.ordinal();
        if (kind.measure() == Measure.TOTAL) {
            Gauge seen = new Gauge(value, at, observedAt);
            Gauge known = gauges[i];
            gauges[i] = known == null ? seen : known.orNewer(seen);
        } else {
            long day = Math.floorDiv(at, TimeUnit.DAYS.toMillis(1));
            DaySums days = sums[i];
            if (days == null) {
                days = new DaySums(day);
                sums[i] = days;
            }
            days.add(day, value);
        }
    }

    /** Throws {@link IllegalArgumentException} for a signal that {@link #observe} could not take in; needs no state. */
    static void check(Signal signal, Network network) {
        Kind kind = Kind.of(signal.getKind());
        if (!kind.isOn(network)) {
            throw new IllegalArgumentException(kind + " is not a signal of " + network);
        }
        if (signal.getSemantics() != kind.measure().semantics()) {
            throw new IllegalArgumentException(kind + " cannot be " + signal.getSemantics());
        }
        if (!signal.hasOccurredAt() || !signal.hasObservedAt()) {
            throw new IllegalArgumentException(kind + " without its time");
        }
        checkValue(kind, signal.getValue());
    }

    private static void checkValue(Kind kind, double value) {
        if (!(Math.abs(value) <= (kind.measure() == Measure.FLOW ? DaySums.LARGEST : Double.MAX_VALUE))) {
            throw new IllegalArgumentException(kind + " of " + value);
        }
    }

    long sequence() {
        return sequence;
    }

    void sequence(long last) {
        sequence = last;
    }

    /** Whether the person's list of accounts has it; signals of others are kept for a while and not scored. */
    public boolean linked() {
        return waitsUntil == 0;
    }

    long waitsUntil() {
        return waitsUntil;
    }

    void waitsUntil(long millis) {
        waitsUntil = millis;
    }

    @Nullable
    Gauge gauge(Kind kind) {
        return gauges[kind.ordinal()];
    }

    @Nullable
    DaySums sums(Kind kind) {
        return sums[kind.ordinal()];
    }

    void put(Kind kind, Gauge gauge) {
        gauges[kind.ordinal()] = gauge;
    }

    void put(Kind kind, DaySums days) {
        sums[kind.ordinal()] = days;
    }
}
