// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.problem.Problem;
import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Place;
import io.grpc.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people may declare of themselves. */
public final class Declarations {

    private static final int MAX_LANGUAGES = 10;
    private static final int EARLIEST_BIRTH = 1900;

    private Declarations() {}

    /**
     * As it is to be stored: the place rounded to a tenth of a degree, languages once each.
     *
     * @throws Problem {@code invalid} with every field that is wrong
     */
    public static DeclaredFacts accept(DeclaredFacts declared, LocalDate today) {
        List<FieldError> errors = errors(declared, today);
        if (!errors.isEmpty()) {
            throw new Problem("invalid", Status.Code.INVALID_ARGUMENT, "Some of it cannot be.", errors);
        }
        var accepted = declared.toBuilder()
                .clearDeclaredAt()
                .clearLanguages()
                .addAllLanguages(
                        declared.getLanguagesList().stream().distinct().sorted().toList());
        if (declared.hasPlace()) {
            accepted.setPlace(Place.newBuilder()
                    .setLatitude(tenth(declared.getPlace().getLatitude()))
                    .setLongitude(tenth(declared.getPlace().getLongitude())));
        }
        return accepted.build();
    }

    private static List<FieldError> errors(DeclaredFacts declared, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (declared.hasCountry() && !Codes.isCountry(declared.getCountry())) {
            errors.add(new FieldError("facts.country", "An ISO 3166-1 code such as DE."));
        }
        if (declared.hasRegion()
                && !(Codes.isRegion(declared.getRegion())
                        && declared.getRegion().startsWith(declared.getCountry() + "-"))) {
            errors.add(new FieldError("facts.region", "An ISO 3166-2 code of the country, such as DE-BY."));
        }
        Place place = declared.getPlace();
        if (!(Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180)) {
            errors.add(new FieldError("facts.place", "Latitude -90 to 90, longitude -180 to 180."));
        }
        if (declared.getLanguagesCount() > MAX_LANGUAGES
                || !declared.getLanguagesList().stream().allMatch(Codes::isLanguage)) {
            errors.add(new FieldError("facts.languages", "At most 10 ISO 639-1 codes such as de."));
        }
        if (declared.hasBirthYear()
                && (declared.getBirthYear() < EARLIEST_BIRTH || declared.getBirthYear() > today.getYear())) {
            errors.add(new FieldError("facts.birth_year", "1900 to this year."));
        }
        return errors;
    }

    private static double tenth(double degrees) {
        return Math.round(degrees * 10) / 10.0;
    }
}
