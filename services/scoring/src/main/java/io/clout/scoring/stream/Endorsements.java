// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.endorsement.v1.EndorsementEntry;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalSemantics;
import io.clout.proto.signal.v1.SignalsObserved;

/** Entries of Clout's own ledger as what they are to a score: signals of the network Clout. What does not count never gets here. */
final class Endorsements {
    private Endorsements() {}

    static SignalsObserved signals(EndorsementsObserved entries) {
        return SignalsObserved.newBuilder()
                .setPersonId(entries.getPersonId())
                .setNetwork(Network.NETWORK_CLOUT)
                .setAccountId(entries.getAccountId())
                .setSequence(entries.getSequence())
                .addAllSignals(entries.getEntriesList().stream()
                        .map(Endorsements::signal)
                        .toList())
                .build();
    }

    private static Signal signal(EndorsementEntry entry) {
        Signal.Builder signal = Signal.newBuilder()
                .setKind(entry.getKind())
                .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT)
                .setValue(entry.getValue())
                .setOccurredAt(entry.getOccurredAt())
                .setObservedAt(entry.getObservedAt())
                .setContent(entry.getContent());
        if (entry.hasActor()) {
            signal.setActor(entry.getActor());
        }
        return signal.build();
    }
}
