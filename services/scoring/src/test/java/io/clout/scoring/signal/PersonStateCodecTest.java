// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.profile.v1.Pause;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind.Measure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonStateCodecTest {

    /** Posts four times a week; likes come from 6 of 200 people every day, other reactions of each kind every other day. */
    @Test
    void anActivePersonOnFourNetworksTakesTwoKilobytes() {
        assertThat(PersonStateCodec.encode(activePerson(1, 2))).hasSizeLessThan(2_250);
    }

    /** The most there can be on four networks: every kind every day, each from more people than a sketch tells apart exactly. */
    @Test
    void theSizeHasABound() {
        assertThat(PersonStateCodec.encode(activePerson(200, 1))).hasSizeLessThan(4_096);
    }

    private static PersonState activePerson(int reactions, int everyDays) {
        PersonState person = new PersonState();
        for (Network network : List.of(
                Network.NETWORK_TWITTER, Network.NETWORK_INSTAGRAM, Network.NETWORK_MASTODON, Network.NETWORK_GITHUB)) {
            AccountState account = person.add(new AccountState("01234567-89ab-cdef-0123-456789abcdef", network));
            for (int day = 0; day < 180; day++) {
                for (Kind kind : Kind.values()) {
                    if (kind.isOn(network)) {
                        observe(account, kind, day, reactions, everyDays);
                    }
                }
            }
        }
        return person;
    }

    private static void observe(AccountState account, Kind kind, int day, int reactions, int everyDays) {
        long at = NOON.plus(Duration.ofDays(day)).toEpochMilli();
        if (kind.measure() == Measure.TOTAL) {
            account.observe(kind, 1_234 + day, at, at + 5);
        } else if (kind == Kind.LIKES_RECEIVED) {
            for (int i = 0; i < 6; i++) {
                account.observe(kind, 1, at, at + 5, "actor" + (day * 7 + i) % 200, 0);
            }
        } else if (kind.actor() == Kind.Actor.OTHERS) {
            for (int i = 0; i < reactions && day % everyDays == 0; i++) {
                account.observe(kind, 1, at, at + 5, "actor" + (day * 7 + i) % 200, 0);
            }
        } else if (day * 4 % 7 < 4) {
            account.observe(kind, 1, at, at + 5);
        }
    }

    @Test
    void aQuietPersonTakesLittle() {
        PersonState person = new PersonState();
        person.apply(accounts("p", 1, "01234567-89ab-cdef-0123-456789abcdef"));
        person.apply(
                batch(
                        "p",
                        "01234567-89ab-cdef-0123-456789abcdef",
                        1,
                        Signals.signal(Kind.FOLLOWERS, 120, NOON),
                        Signals.signal(Kind.POSTS, 1, NOON),
                        Signals.signal(Kind.LIKES_RECEIVED, 3, NOON)),
                0);

        assertThat(PersonStateCodec.encode(person)).hasSizeLessThan(100);
    }

    @Test
    void pausesAreStored() {
        PersonState person = new PersonState();
        person.apply(accounts("p", 1, "a").toBuilder()
                .addPauses(Pause.newBuilder().setFromDay("2026-03-10").setToDay("2026-03-20"))
                .build());

        PersonState read = PersonStateCodec.decode(PersonStateCodec.encode(person));

        assertThat(read.pauses().on(Signals.DAY + 9)).isTrue();
        assertThat(read.pauses().on(Signals.DAY + 8)).isFalse();
    }

    @Test
    void stateOfAnotherVersionIsRefused() {
        byte[] stored = PersonStateCodec.encode(new PersonState());
        stored[0] = 9;

        assertThatThrownBy(() -> PersonStateCodec.decode(stored))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("version 9");
    }
}
