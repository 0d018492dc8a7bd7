// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.time.Timestamps;
import io.clout.proto.account.v1.Account;
import io.clout.proto.endorsement.v1.EndorsementEntry;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clout's own ledger is a network like any other: its entries count, and what is taken back counts no longer. */
class EndorsementScoringTest {
    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir
    Path state;

    private TopologyDriver topology;

    @BeforeEach
    void start() {
        topology = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), 100);
        topology.publish(
                "p",
                AccountsChanged.newBuilder()
                        .setPersonId("p")
                        .setVersion(1)
                        .setConsented(true)
                        .setVisibility(Visibility.VISIBILITY_PUBLIC)
                        .addAccounts(Account.newBuilder().setAccountId("ledger").setNetwork(Network.NETWORK_CLOUT))
                        .build());
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void endorsementsCountAndRaiseTheScore() {
        topology.enter(entries(1, 1, 1));
        double one = score().getValue();

        topology.enter(entries(2, 40, 1));

        assertThat(score().getValue()).isGreaterThan(one);
    }

    @Test
    void repeatedEntriesChangeNothing() {
        topology.enter(entries(1, 10, 1));
        score();

        topology.enter(entries(1, 10, 1));
        topology.pass(SOON);

        assertThat(topology.published()).isEmpty();
    }

    @Test
    void whatIsTakenBackCountsNoLonger() {
        topology.enter(entries(1, 1, 1));
        double one = score().getValue();
        topology.enter(entries(2, 30, 1));
        double many = score().getValue();

        topology.enter(entries(3, 30, -1));

        assertThat(score().getValue()).isLessThan(many);
        assertThat(one).isLessThan(many);
    }

    private Score score() {
        topology.pass(SOON);
        return topology.published().getLast().getScore();
    }

    /** @param value of each entry */
    private static EndorsementsObserved entries(long sequence, int count, double value) {
        return EndorsementsObserved.newBuilder()
                .setPersonId("p")
                .setAccountId("ledger")
                .setSequence(sequence)
                .addAllEntries(IntStream.range(0, count)
                        .mapToObj(index -> entry("actor-" + index, value))
                        .toList())
                .build();
    }

    private static EndorsementEntry entry(String actor, double value) {
        return EndorsementEntry.newBuilder()
                .setKind(SignalKind.SIGNAL_KIND_ENDORSEMENTS_RECEIVED)
                .setValue(value)
                .setActor(actor)
                .setTopicId("java")
                .setContent(actor)
                .setOccurredAt(Timestamps.of(NOON))
                .setObservedAt(Timestamps.of(NOON))
                .build();
    }
}
