// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** UTC days as parameters. */
final class Days {
    private Days() {}

    /** The day as it goes to the scoring service: ISO 8601, or empty for its default. */
    static String of(String parameter, Optional<String> day) {
        try {
            return day.map(LocalDate::parse).map(LocalDate::toString).orElse("");
        } catch (DateTimeParseException _) {
            throw ApiProblem.invalid(List.of(InputError.inParameter(parameter, "must be a day such as 2026-11-22")));
        }
    }
}
