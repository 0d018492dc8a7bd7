// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountsConsumerTest {
    private static final Instant PUBLISHED = Instant.parse("2026-11-28T10:00:00Z");
    private static final AccountsChanged ADA =
            AccountsChanged.newBuilder().setPersonId("ada").setVersion(7).build();
    private static final AccountsChanged BEN =
            AccountsChanged.newBuilder().setPersonId("ben").setVersion(8).build();

    private final RecordingListener listener = new RecordingListener();
    private final List<String> answered = new ArrayList<>();
    private final AccountsConsumer consumer = new AccountsConsumer(
            listener, (person, store) -> Uni.createFrom().voidItem().invoke(() -> answered.add(person + " " + store)));

    @Test
    void changeReachesTheListenerWithItsPlaceAndTime() {
        consume("ada", ADA.toByteArray());

        assertThat(listener.calls).containsExactly("changed ada 7 at 42 " + PUBLISHED);
    }

    @Test
    void tombstoneErasesThePerson() {
        consume("ada", null);

        assertThat(listener.calls).containsExactly("erased ada at 42");
        assertThat(answered).containsExactly("ada ERASURE_STORE_PERKS");
    }

    @Test
    void nothingIsAnsweredBeforeThePersonIsErased() {
        listener.failures = 2;

        consume("ada", null);
        consume("ben", BEN.toByteArray());

        assertThat(listener.calls).hasSize(4);
        assertThat(answered).containsExactly("ada ERASURE_STORE_PERKS");
    }

    @Test
    void failureOfTheListenerIsRetriedUntilItSucceeds() {
        listener.failures = 2;

        consume("ada", ADA.toByteArray());

        assertThat(listener.calls).hasSize(3).allMatch(call -> call.startsWith("changed ada 7"));
    }

    @Test
    void whatCannotBeReadIsRefusedAndNeverReachesTheListener() {
        assertThatThrownBy(() -> consume("ada", new byte[] {-1, -1, -1})).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> consume("ben", ADA.toByteArray())).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> consume(null, ADA.toByteArray())).isInstanceOf(SerializationException.class);

        assertThat(listener.calls).isEmpty();
    }

    private void consume(@Nullable String key, byte @Nullable [] value) {
        var event = new ConsumerRecord<>(
                "accounts.v1",
                3,
                42L,
                PUBLISHED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
        consumer.consume(event).await().atMost(Duration.ofSeconds(10));
    }

    private static final class RecordingListener implements AccountsListener {
        private final List<String> calls = new ArrayList<>();
        private int failures;

        @Override
        public void changed(AccountsChanged accounts, long offset, Instant publishedAt) {
            called("changed " + accounts.getPersonId() + " " + accounts.getVersion() + " at " + offset + " "
                    + publishedAt);
        }

        @Override
        public void erased(String personId, long offset) {
            called("erased " + personId + " at " + offset);
        }

        @Override
        public ErasureStore store() {
            return ErasureStore.ERASURE_STORE_PERKS;
        }

        private synchronized void called(String call) {
            calls.add(call);
            if (failures-- > 0) {
                throw new IllegalStateException("the database is away");
            }
        }
    }
}
