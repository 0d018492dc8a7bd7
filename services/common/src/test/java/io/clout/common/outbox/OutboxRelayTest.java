// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.AccountsChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay against a real database and a real broker. */
class OutboxRelayTest {
    private final OutboxServers servers = new OutboxServers();
    private final String ada = "ada-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();

    @AfterEach
    void disconnect() {
        servers.close();
    }

    @Test
    void rowsBecomeRecordsInOrderAndAreDeleted() {
        servers.insert(
                change(ada, 1), change(ben, 1), change(ada, 2), OutboxRecord.tombstone(KafkaTopic.ACCOUNTS, ada));

        try (var relay = servers.relay()) {
            assertThat(relay.publish().published()).isEqualTo(4);
            assertThat(relay.publish().published()).isZero();
        }

        assertThat(servers.versions(ada)).containsExactly(1L, 2L, OutboxServers.TOMBSTONE);
        assertThat(servers.versions(ben)).containsExactly(1L);
        assertThat(servers.rows()).isZero();
    }

    @Test
    void batchIsBounded() {
        servers.insert(IntStream.rangeClosed(1, 25)
                .mapToObj(version -> change(ada, version))
                .toArray(OutboxRecord[]::new));

        try (var relay = servers.relay()) {
            assertThat(relay.publish().published()).isEqualTo(OutboxServers.BATCH);
            assertThat(relay.publish().published()).isEqualTo(OutboxServers.BATCH);
            assertThat(relay.publish().published()).isEqualTo(5);
        }

        assertThat(servers.versions(ada)).containsExactlyElementsOf(upTo(25));
    }

    @Test
    void changeThatIsRolledBackIsNeverPublished() {
        servers.insertAndRollBack(change(ada, 1));

        try (var relay = servers.relay()) {
            assertThat(relay.publish().published()).isZero();
        }
    }

    @Test
    void crashBetweenPublishingAndDeletingRepeatsButLosesNothing() {
        servers.insert(change(ada, 1), change(ada, 2));
        servers.refuseDeletes(true);
        try (var crashing = servers.relay()) {
            assertThatThrownBy(crashing::publish).hasMessageContaining("no deletes today");
        }
        servers.refuseDeletes(false);
        servers.insert(change(ada, 3));

        try (var restarted = servers.relay()) {
            assertThat(restarted.publish().published()).isEqualTo(3);
        }

        assertThat(servers.versions(ada)).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void failedPublishingKeepsTheRowsForTheNextAttempt() {
        servers.insert(change(ada, 1));
        try (var relay = servers.relay(() -> {
            throw new IllegalStateException("broker away");
        })) {
            assertThatThrownBy(relay::publish).hasMessage("broker away");
            assertThatThrownBy(relay::publish).hasMessage("broker away");
        }

        assertThat(servers.versions(ada)).isEmpty();
        try (var relay = servers.relay()) {
            relay.publish();
        }
        assertThat(servers.versions(ada)).containsExactly(1L);
    }

    @Test
    void twoRelaysKeepTheOrderOfEachKey() throws Exception {
        int changes = 60;
        var written = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (var person : List.of(ada, ben)) {
            work.add(() -> {
                for (int version = 1; version <= changes; version++) {
                    servers.insert(change(person, version));
                    written.incrementAndGet();
                }
                return null;
            });
        }
        for (int replica = 0; replica < 2; replica++) {
            work.add(() -> {
                try (var relay = servers.relay(Duration.ZERO)) {
                    OutboxServers.until(() -> {
                        relay.publish();
                        return written.get() == 2 * changes && servers.rows() == 0;
                    });
                }
                return null;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(servers.versions(ada)).containsExactlyElementsOf(upTo(changes));
        assertThat(servers.versions(ben)).containsExactlyElementsOf(upTo(changes));
    }

    @Test
    void pausedRelayPublishesNothingBehindItsSuccessor() {
        servers.insert(change(ada, 1));
        try (var successor = servers.relay();
                var paused = servers.relay(servers.interruptedBeforeCommit(() -> {
                    servers.cutOffPublisher();
                    servers.insert(OutboxRecord.tombstone(KafkaTopic.ACCOUNTS, ada));
                    OutboxServers.until(() -> successor.publish().published() > 0);
                }))) {

            assertThat(paused.publish().published()).isZero();
        }

        assertThat(servers.versions(ada)).containsExactly(1L, OutboxServers.TOMBSTONE);
        assertThat(servers.rows()).isZero();
    }

    @Test
    void replacedRelayStandsByUntilRowsAreLeftLying() {
        try (var first = servers.relay();
                var second = servers.relay()) {
            servers.insert(change(ada, 1));
            assertThat(first.publish().published()).isEqualTo(1);
            servers.insert(change(ada, 2));
            assertThat(second.publish().published()).isEqualTo(1);

            servers.insert(change(ada, 3));
            assertThat(first.publish().published()).isZero(); // finds out that it was replaced
            servers.age(Duration.ofSeconds(1));
            assertThat(first.publish().published()).isZero(); // leaves the rows to its successor
            servers.age(OutboxServers.TAKE_OVER_AFTER);
            assertThat(first.publish().published()).isEqualTo(1); // which is gone
        }

        assertThat(servers.versions(ada)).containsExactly(1L, 2L, 3L);
    }

    private static OutboxRecord change(String person, long version) {
        var change = AccountsChanged.newBuilder()
                .setPersonId(person)
                .setVersion(version)
                .build();
        return OutboxRecord.of(KafkaTopic.ACCOUNTS, person, change);
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
