// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import com.google.protobuf.Timestamp;
import io.clout.common.limits.Limits;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The signals of one account on one day, applied as the service applies them: in numbered batches. */
final class DayOfSignals {

    private final PersonState state;
    private final Presence presence;
    private final String account;
    private final long day;
    private final Timestamp noon;
    private long sequence;
    private SignalsObserved.Builder batch;

    DayOfSignals(PersonState state, Presence presence, String account, long day, long sequence) {
        this.state = state;
        this.presence = presence;
        this.account = account;
        this.day = day;
        this.noon = Timestamp.newBuilder()
                .setSeconds(TimeUnit.DAYS.toSeconds(day) + TimeUnit.HOURS.toSeconds(12))
                .build();
        this.sequence = sequence;
        this.batch = SignalsObserved.newBuilder();
    }

    Presence presence() {
        return presence;
    }

    Network network() {
        return presence.network();
    }

    boolean has(Kind kind) {
        return kind.isOn(presence.network());
    }

    /** Adds what nobody in particular did, if the network knows it; nothing happens for zero. */
    void add(Kind kind, double value) {
        add(kind, value, null, 0);
    }

    /** Adds what nobody in particular did, and that it was looked for if that was nothing. */
    void addMeasured(Kind kind, double value) {
        if (has(kind)) {
            add(signal(kind, value));
        }
    }

    /**
     * Adds an action of an actor, who is named if the network names actors.
     *
     * @param actorReactions how many reactions the actor gives on this day
     */
    void add(Kind kind, double value, @Nullable String actor, double actorReactions) {
        if (!has(kind) || value == 0) {
            return;
        }
        Signal.Builder signal = signal(kind, value);
        if (actor != null && presence.namesActors()) {
            signal.setActor(actor).setActorDailyReactions(Math.max(1, actorReactions));
        }
        add(signal);
    }

    private Signal.Builder signal(Kind kind, double value) {
        return Signal.newBuilder()
                .setKind(kind.proto())
                .setSemantics(kind.measure().semantics())
                .setValue(value)
                .setOccurredAt(noon)
                .setObservedAt(noon);
    }

    private void add(Signal.Builder signal) {
        batch.addSignals(signal);
        if (batch.getSignalsCount() == Limits.MAX_SIGNALS_PER_BATCH) {
            flush();
        }
    }

    /** Takes in what is left; returns the number of the last batch. */
    long flush() {
        if (batch.getSignalsCount() > 0) {
            SignalsObserved observed = batch.setPersonId("victim")
                    .setNetwork(presence.network())
                    .setAccountId(account)
                    .setSequence(++sequence)
                    .build();
            state.apply(PersonState.sift(observed).usable(), TimeUnit.DAYS.toMillis(day + 1) - 1);
            batch = SignalsObserved.newBuilder();
        }
        return sequence;
    }
}
