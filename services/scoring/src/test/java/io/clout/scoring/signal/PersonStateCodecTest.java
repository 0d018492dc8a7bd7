// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.scoring.signal.Kind.Measure;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PersonStateCodecTest {

    @Test
    void aBusyAccountTakesLessThanTwoKilobytes() {
        PersonState person = new PersonState();
        person.apply(accounts("p", 1, "0123456789abcdef0123456789abcdef"));
        long sequence = 1;
        for (int day = 0; day < 90; day++) {
            for (Kind kind : Kind.values()) {
                double value = kind.measure() == Measure.FLOW ? 37 + day : 81_234;
                person.apply(
                        batch(
                                "p",
                                "0123456789abcdef0123456789abcdef",
                                sequence++,
                                signal(kind, value, NOON.plus(Duration.ofDays(day)))),
                        0);
            }
        }

        assertThat(PersonStateCodec.encode(person)).hasSizeLessThan(2_048);
    }

    @Test
    void stateOfAnotherVersionIsRefused() {
        byte[] stored = PersonStateCodec.encode(new PersonState());
        stored[0] = 9;

        assertThatThrownBy(() -> PersonStateCodec.decode(stored)).isInstanceOf(UncheckedIOException.class);
    }
}
