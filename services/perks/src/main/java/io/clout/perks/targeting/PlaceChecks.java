// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.time.Timestamps;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Finding.Words;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.FactSource;
import io.clout.proto.perk.v1.Place;
import io.clout.proto.perk.v1.ReasonCode;

/** Criteria about where a person lives, as they declared it. */
final class PlaceChecks {

    private PlaceChecks() {}

    static Finding country(Criterion criterion, PersonFacts facts) {
        DeclaredFacts declared = facts.declared();
        Words words = words(criterion, criterion.getCountry());
        return declared.hasCountry()
                ? lives(words, declared, declared.getCountry().equals(criterion.getCountry()))
                : words.no(ReasonCode.REASON_CODE_PLACE_UNKNOWN);
    }

    static Finding region(Criterion criterion, PersonFacts facts) {
        DeclaredFacts declared = facts.declared();
        Words words = words(criterion, criterion.getRegion());
        return declared.hasRegion()
                ? lives(words, declared, declared.getRegion().equals(criterion.getRegion()))
                : words.no(ReasonCode.REASON_CODE_PLACE_UNKNOWN);
    }

    static Finding circle(Criterion criterion, PersonFacts facts) {
        DeclaredFacts declared = facts.declared();
        Circle circle = criterion.getCircle();
        Words words = words(criterion, circle.getLatitude() + "," + circle.getLongitude());
        if (!declared.hasPlace()) {
            return words.no(ReasonCode.REASON_CODE_PLACE_UNKNOWN);
        }
        double distance = distance(circle, declared.getPlace());
        words.asOf(Timestamps.instant(declared.getDeclaredAt()))
                .with("distance", distance)
                .with("radius", circle.getRadiusKm());
        return within(circle, declared.getPlace())
                ? words.yes(ReasonCode.REASON_CODE_PLACE_MATCHES)
                : words.no(ReasonCode.REASON_CODE_PLACE_ELSEWHERE, distance - circle.getRadiusKm());
    }

    /** Whether a place lies in a circle, and nothing else. */
    static boolean within(Circle circle, Place place) {
        return distance(circle, place) <= circle.getRadiusKm();
    }

    private static double distance(Circle circle, Place place) {
        return Globe.kilometres(circle.getLatitude(), circle.getLongitude(), place.getLatitude(), place.getLongitude());
    }

    private static Words words(Criterion criterion, String place) {
        return Finding.about(criterion, FactSource.FACT_SOURCE_DECLARED).with("place", place);
    }

    private static Finding lives(Words words, DeclaredFacts declared, boolean there) {
        words.asOf(Timestamps.instant(declared.getDeclaredAt()));
        return there
                ? words.yes(ReasonCode.REASON_CODE_PLACE_MATCHES)
                : words.no(ReasonCode.REASON_CODE_PLACE_ELSEWHERE);
    }
}
