// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.SignalSemantics;
import io.clout.proto.signal.v1.SignalsObserved;
import org.junit.jupiter.api.Test;

class PersonStateTest {
    private static final long NOW = NOON.toEpochMilli();

    private final PersonState person = new PersonState();

    @Test
    void batchesCountOnce() {
        SignalsObserved first = batch("p", "a", 1, signal(Kind.LIKES_RECEIVED, 3, NOON));

        assertThat(person.apply(first, NOW)).isTrue();
        byte[] once = PersonStateCodec.encode(person);

        assertThat(person.apply(first, NOW)).isFalse();
        assertThat(PersonStateCodec.encode(person)).isEqualTo(once);
    }

    @Test
    void signalsWaitForTheirLinkAndThenCount() {
        person.apply(batch("p", "a", 1, signal(Kind.FOLLOWERS, 3, NOON)), NOW);
        assertThat(person.scorable()).isFalse();

        person.apply(accounts("p", 1, "a"));

        assertThat(person.scorable()).isTrue();
        assertThat(person.nextForgetting()).isEmpty();
    }

    @Test
    void signalsWhoseLinkNeverComesAreForgotten() {
        person.apply(batch("p", "a", 1, signal(Kind.FOLLOWERS, 3, NOON)), NOW);
        long deadline = NOW + PersonState.PATIENCE.toMillis();
        assertThat(person.nextForgetting()).contains(deadline);

        person.forgetUnlinked(deadline - 1);
        assertThat(person.empty()).isFalse();

        person.forgetUnlinked(deadline);
        assertThat(person.empty()).isTrue();
    }

    @Test
    void accountsThatLeaveTheListAreForgotten() {
        person.apply(accounts("p", 1, "a", "b"));
        person.apply(batch("p", "a", 1, signal(Kind.FOLLOWERS, 3, NOON)), NOW);

        person.apply(accounts("p", 2, "b"));

        assertThat(person.accounts()).extracting(AccountState::accountId).containsExactly("b");
        assertThat(person.scorable()).isFalse();
    }

    @Test
    void olderListsChangeNothing() {
        person.apply(accounts("p", 2, "a"));

        assertThat(person.apply(accounts("p", 1, "b"))).isFalse();
        assertThat(person.apply(accounts("p", 2, "b"))).isFalse();
        assertThat(person.accounts()).extracting(AccountState::accountId).containsExactly("a");
    }

    @Test
    void oneUnusableSignalTakesNoOtherWithIt() {
        SignalsObserved batch = batch(
                "p",
                "a",
                1,
                signal(Kind.FOLLOWERS, 3, NOON),
                signal(Kind.FOLLOWERS, 3, NOON).toBuilder()
                        .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT)
                        .build());

        var sifted = PersonState.sift(batch);

        assertThat(sifted.usable().getSignalsList()).containsExactly(signal(Kind.FOLLOWERS, 3, NOON));
        assertThat(sifted.usable().getSequence()).isEqualTo(1);
        assertThat(sifted.unusable().getSignalsList()).hasSize(1);
        assertThat(sifted.isOurs()).isTrue();
    }

    @Test
    void aCountTooLargeIsNotOurFault() {
        SignalsObserved batch =
                batch("p", "a", 1, signal(Kind.FOLLOWERS, 3, NOON), signal(Kind.LIKES_RECEIVED, 1.6e9, NOON));

        var sifted = PersonState.sift(batch);

        assertThat(sifted.usable().getSignalsList()).containsExactly(signal(Kind.FOLLOWERS, 3, NOON));
        assertThat(sifted.isOurs()).isFalse();
    }
}
