// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The clock: tokens, windows and the last day of a score all depend on it. */
final class ClockCheck {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2100;
    private static final String NEXT = "Set it: timedatectl set-ntp true, or date --set";

    private ClockCheck() {}

    static Finding of(Path root) throws IOException {
        return of(Instant.now(), newestSource(root));
    }

    static Finding of(Instant now, Instant newestSource) {
        var shown = now.truncatedTo(ChronoUnit.SECONDS);
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Wrong("The clock says " + shown, NEXT);
        }
        if (now.plus(TOLERANCE).isBefore(newestSource)) {
            return new Wrong("The clock says %s, but the sources are of %s".formatted(shown, newestSource), NEXT);
        }
        return new Good("The clock says " + shown);
    }

    /** Two files that every checkout has; reading all sources would take long. */
    private static Instant newestSource(Path root) throws IOException {
        var newest = Instant.EPOCH;
        for (var name : List.of("pom.xml", "clout")) {
            var modified = Files.getLastModifiedTime(root.resolve(name)).toInstant();
            newest = modified.isAfter(newest) ? modified : newest;
        }
        return newest.truncatedTo(ChronoUnit.SECONDS);
    }
}
