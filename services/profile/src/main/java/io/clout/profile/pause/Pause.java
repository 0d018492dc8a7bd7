// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.pause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A pause that a person announced; both UTC days belong to it. */
@Entity
public class Pause {
    @Id
    private UUID id;

    private String personId;
    private LocalDate fromDay;
    private LocalDate toDay;

    protected Pause() {}

    public Pause(String personId, LocalDate fromDay, LocalDate toDay) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    public void endWith(LocalDate last) {
        toDay = last;
    }

    /** How many of its days lie on a day or later. */
    int daysSince(LocalDate day) {
        var first = fromDay.isBefore(day) ? day : fromDay;
        return Math.max(0, (int) ChronoUnit.DAYS.between(first, toDay) + 1);
    }
}
