// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.ByteString;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.scoring.signal.Kind.Measure;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one account. In whatever order and in whatever batches signals arrive, the same signals leave the same
 * state. Not thread-safe.
 */
public final class AccountState {
    /** Days of a block in which actors are counted. */
    public static final int ACTOR_DAYS = Actors.DAYS;

    private final String accountId;
    private final Network network;
    private final NetworkKinds kinds;

    /** By the kind's place; not decoded until it is first needed. */
    private @Nullable KindState @Nullable [] states;

    /** As it was stored; null once something was added. Most accounts of a person are stored again as they were. */
    private @Nullable ByteString stored;

    /** Number of the last batch applied; 0 before the first. */
    private long sequence;

    /** First UTC day since 1970 of any observation; of no meaning before one. */
    private long firstDay = Long.MAX_VALUE;

    /** What the account is credited with at the end of {@link #creditDay}; of no meaning before {@link #creditDays} is more than 0. */
    private double credit;

    private long creditDay;

    /** Days over which it was credited; 0 before the first. */
    private int creditDays;

    /** Whether what it is credited with is from an earlier link. */
    private boolean remembered;

    /** Stands for the network's own account; empty until it is known. */
    private ByteString identity = ByteString.EMPTY;

    /** Name of the server that the account is on, where a network has many; else empty. */
    private String server = "";

    /** Until when an account waits for the news that it is linked, in milliseconds since 1970; 0 once it is. */
    private long waitsUntil;

    /** Throws {@link IllegalArgumentException} if the catalogue has nothing of the network. */
    public AccountState(String accountId, Network network) {
        this(accountId, network, ByteString.EMPTY);
    }

    /** Restores what {@link KindStateCodec} wrote. */
    AccountState(String accountId, Network network, ByteString stored) {
        this.accountId = accountId;
        this.network = network;
        this.kinds = NetworkKinds.of(network);
        this.stored = stored;
    }

    public String accountId() {
        return accountId;
    }

    public Network network() {
        return network;
    }

    /** Whether the kind was ever observed. */
    public boolean measured(Kind kind) {
        return state(kind) != null;
    }

    /** Whether anything was ever observed. */
    public boolean measured() {
        ByteString unread = stored;
        if (unread != null) {
            return !unread.isEmpty();
        }
        for (KindState state : states()) {
            if (state != null) {
                return true;
            }
        }
        return false;
    }

    /** A total as it was known by the end of a UTC day since 1970, never negative; {@code NaN} if it was never observed. */
    public double total(Kind kind, long asOfDay) {
        return state(kind) instanceof Total total ? total.on(asOfDay) : Double.NaN;
    }

    /**
     * The lowest reading of a total in a month of 28 days (aligned to 1970), so many months before that of a day; the highest, of what
     * people do themselves. {@code NaN} if it was not read then.
     */
    public double extreme(Kind kind, long asOfDay, int monthsAgo) {
        return state(kind) instanceof Total total
                ? total.months().of(MonthExtremes.month(asOfDay) - monthsAgo)
                : Double.NaN;
    }

    /**
     * The increments of spans of whole weeks, one before the other; 0 if none was ever observed.
     *
     * @param fromWeeksAgo how many weeks before that of the day the newest of them lies
     * @param length of a span in weeks
     */
    public void sumSpans(Kind kind, long asOfDay, int fromWeeksAgo, int length, double[] into) {
        if (state(kind) instanceof Flow flow) {
            flow.all().sumSpans(DayWeights.week(asOfDay), fromWeeksAgo, length, into);
        } else {
            Arrays.fill(into, 0);
        }
    }

    /** Weighted increments by the end of a UTC day since 1970, never negative; {@code NaN} if none was ever observed. */
    public double sum(Kind kind, long asOfDay, DayWeights weights) {
        return state(kind) instanceof Flow flow ? flow.all().sum(asOfDay, weights) : Double.NaN;
    }

    /**
     * As {@link #sum}, each increment divided by how many reactions its actor gave that day; {@code NaN} if that was never known of
     * any.
     */
    public double selective(Kind kind, long asOfDay, DayWeights weights) {
        DaySums sums = state(kind) instanceof Flow flow ? flow.selective() : null;
        return sums == null ? Double.NaN : sums.sum(asOfDay, weights);
    }

    /**
     * How many different actors there were, weighted by how recently; {@code NaN} if none was ever named.
     *
     * @param weights by how many blocks of {@value #ACTOR_DAYS} days (aligned to 1970) before the one of the day, never rising
     */
    public double distinct(Kind kind, long asOfDay, double[] weights) {
        Actors actors = state(kind) instanceof Flow flow ? flow.actors() : null;
        return actors == null ? Double.NaN : actors.distinct(asOfDay, weights);
    }

    /** First UTC day since 1970 of any observation, also if it is no longer kept; {@code Long.MAX_VALUE} before one. */
    public long firstFactDay() {
        return measured() ? firstDay : Long.MAX_VALUE;
    }

    void setFirstFactDay(long day) {
        firstDay = day;
    }

    /** Adds one observation of an unknown actor; otherwise as the other method. */
    public void observe(Kind kind, double value, long occurredAt, long observedAt) {
        observe(kind, value, occurredAt, observedAt, "", 0);
    }

    /**
     * Adds one observation. What claims to have happened after it was seen counts when it was seen.
     *
     * @param occurredAt in milliseconds since 1970
     * @param observedAt likewise
     * @param actor who acted; empty if unknown
     * @param actorDailyReactions how many reactions the actor gave that day, this one included; 0 if unknown
     * @throws IllegalArgumentException if the network has no such kind, or the value is not finite or too large
     */
    public void observe(
            Kind kind, double value, long occurredAt, long observedAt, String actor, double actorDailyReactions) {
        checkValue(kind, value);
        int place = kinds.place(kind);
        if (place < 0) {
            throw new IllegalArgumentException(kind + " is not a signal of " + network);
        }
        @Nullable KindState[] all = states();
        stored = null;
        long at = Math.min(occurredAt, observedAt);
        long day = Math.floorDiv(at, TimeUnit.DAYS.toMillis(1));
        if (day < firstDay) {
            firstDay = day;
            // Its past was not known when it was credited: it is to be lived through again, but for one that was
            // linked before.
            creditDays = remembered ? creditDays : 0;
        }
        if (kind.measure() == Measure.TOTAL) {
            Gauge reading = new Gauge(value, at, observedAt);
            all[place] = all[place] instanceof Total known
                    ? known.add(reading)
                    : Total.of(reading, kind.actor() == Kind.Actor.PERSON);
        } else {
            Flow flow = all[place] instanceof Flow known ? known : new Flow(new DaySums(DayWeights.week(day)));
            all[place] = flow;
            flow.all().add(day, value);
            if (kind.namesActors(network)) {
                observe(flow, value, day, actor, actorDailyReactions);
            }
        }
    }

    private static void observe(Flow flow, double value, long day, String actor, double actorDailyReactions) {
        if (actorDailyReactions >= 1) {
            flow.addSelective(day, value, actorDailyReactions);
        }
        // Who took a reaction back stays counted: a sketch only grows.
        if (value > 0 && !actor.isEmpty()) {
            flow.addActor(day, actor);
        }
    }

    /** A count larger than any that can be. */
    static final class OutOfRangeException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        OutOfRangeException(String message) {
            super(message);
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
        if (signal.hasActorDailyReactions() && !(signal.getActorDailyReactions() >= 1)) {
            throw new IllegalArgumentException(
                    kind + " of an actor who gives " + signal.getActorDailyReactions() + " reactions");
        }
    }

    private static void checkValue(Kind kind, double value) {
        if (!(Math.abs(value) <= (kind.measure() == Measure.FLOW ? DaySums.LARGEST : Double.MAX_VALUE))) {
            String what = kind + " of " + value;
            throw Double.isFinite(value) ? new OutOfRangeException(what) : new IllegalArgumentException(what);
        }
    }

    /** The influence credited at the end of {@link #creditDay}. */
    public double credit() {
        return credit;
    }

    /** UTC day since 1970. */
    public long creditDay() {
        return creditDay;
    }

    /** Over how many days the influence was credited; 0: not yet, or no longer, as older facts came. */
    public int creditDays() {
        return creditDays;
    }

    /** Stands for the network's own account, whatever its link; empty until it is known. */
    ByteString identity() {
        return identity;
    }

    void setIdentity(ByteString known) {
        identity = known;
    }

    /** Name of the server that the account is on, in lower case; empty on networks that are one, and where it is not known. */
    public String server() {
        return server;
    }

    void setServer(String name) {
        server = name;
    }

    /** Whether what it is credited with is from an earlier link, so that linking again gains nothing. */
    boolean remembered() {
        return remembered;
    }

    void setRemembered(boolean earlier) {
        remembered = earlier;
    }

    /** Keeps what is credited at the end of a UTC day since 1970, as a result of so many days. */
    public void setCredit(double influence, long day, int days) {
        credit = influence;
        creditDay = day;
        creditDays = days;
    }

    long sequence() {
        return sequence;
    }

    void setSequence(long last) {
        sequence = last;
    }

    /** Whether the person's list of accounts has it; signals of others are kept for a while and not scored. */
    public boolean linked() {
        return waitsUntil == 0;
    }

    long waitsUntil() {
        return waitsUntil;
    }

    void setWaitsUntil(long millis) {
        waitsUntil = millis;
    }

    private @Nullable KindState state(Kind kind) {
        int place = kinds.place(kind);
        return place < 0 ? null : states()[place];
    }

    /** By the kind's place; read from what was stored when first asked for. */
    private @Nullable KindState[] states() {
        @Nullable KindState[] read = states;
        if (read == null) {
            read = KindStateCodec.decode(Objects.requireNonNull(stored), kinds);
            states = read;
        }
        return read;
    }

    /** The bytes to store: unchanged, or encoded again. */
    ByteString toStore() {
        ByteString unchanged = stored;
        return unchanged == null ? KindStateCodec.encode(states(), kinds) : unchanged;
    }
}
