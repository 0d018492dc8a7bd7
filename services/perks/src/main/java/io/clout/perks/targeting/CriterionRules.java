// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.network.NetworkName;
import io.clout.common.problem.Problem.FieldError;
import io.clout.perks.facts.Codes;
import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.TopicExpertise;
import io.clout.proto.signal.v1.Network;
import java.util.List;

/** What a single criterion may ask for. Nothing may be so narrow that it singles out a household. */
final class CriterionRules {

    private static final int LOWEST_SCORE = 1;
    private static final int HIGHEST_SCORE = 100;
    private static final double SMALLEST_RADIUS_KM = 5;
    private static final double LARGEST_RADIUS_KM = 2000;
    private static final int YOUNGEST = 13;
    private static final int OLDEST = 120;
    private static final int NARROWEST_BAND = 5;
    private static final int MOST_LINKED_DAYS = 3650;

    private final Topics topics;
    private final List<FieldError> errors;

    CriterionRules(Topics topics, List<FieldError> errors) {
        this.topics = topics;
        this.errors = errors;
    }

    void check(Criterion criterion, String field) {
        switch (criterion.getCriterionCase()) {
            case SCORE -> score(criterion.getScore(), field + ".score");
            case TOPIC -> topic(criterion.getTopic(), field + ".topic");
            case COUNTRY ->
                require(Codes.isCountry(criterion.getCountry()), field + ".country", "An ISO 3166-1 code such as DE.");
            case REGION ->
                require(Codes.isRegion(criterion.getRegion()), field + ".region", "An ISO 3166-2 code such as DE-BY.");
            case CIRCLE -> circle(criterion.getCircle(), field + ".circle");
            case NETWORK -> require(isNetwork(criterion.getNetwork()), field + ".network", "One of the networks.");
            case LANGUAGE ->
                require(
                        Codes.isLanguage(criterion.getLanguage()),
                        field + ".language",
                        "An ISO 639-1 code such as de.");
            case AGE -> age(criterion.getAge(), field + ".age");
            case AUDIENCE_QUALITY ->
                require(
                        criterion.getAudienceQuality().getMinimumPercentile() <= 100,
                        field + ".audience_quality.minimum_percentile",
                        "0 to 100.");
            case NOT_CLAIMED_BEFORE -> {
                // There is nothing to choose.
            }
            case LINKED_DAYS ->
                require(
                        criterion.getLinkedDays() >= 1 && criterion.getLinkedDays() <= MOST_LINKED_DAYS,
                        field + ".linked_days",
                        "1 to " + MOST_LINKED_DAYS + ".");
            case CRITERION_NOT_SET -> require(false, field, "Asks nothing.");
        }
    }

    private void score(ScoreRange range, String field) {
        boolean inRange = isScore(range.getMinimum()) || !range.hasMinimum();
        inRange &= isScore(range.getMaximum()) || !range.hasMaximum();
        require(inRange, field, "1 to 100, with at most one decimal.");
        if (inRange) {
            require(
                    Ranges.minimumTenths(range) <= Ranges.maximumTenths(range),
                    field,
                    "The maximum is not below the minimum.");
        }
    }

    private static boolean isScore(double points) {
        return points >= LOWEST_SCORE
                && points <= HIGHEST_SCORE
                && Math.abs(points * 10 - Math.rint(points * 10)) < 1e-6;
    }

    private void topic(TopicExpertise topic, String field) {
        require(topic.getMinimumExpertise() <= 100, field + ".minimum_expertise", "0 to 100.");
        require(topics.isKnown(topic.getTopicId()), field + ".topic_id", "One of the topics of this installation.");
        require(
                !topics.isSensitive(topic.getTopicId()),
                field + ".topic_id",
                "Health, religion, politics, sex life, ethnicity and trade unions cannot be targeted.");
    }

    private void circle(Circle circle, String field) {
        require(Math.abs(circle.getLatitude()) <= 90, field + ".latitude", "-90 to 90.");
        require(Math.abs(circle.getLongitude()) <= 180, field + ".longitude", "-180 to 180.");
        require(
                circle.getRadiusKm() >= SMALLEST_RADIUS_KM && circle.getRadiusKm() <= LARGEST_RADIUS_KM,
                field + ".radius_km",
                "5 to 2000.");
    }

    private static boolean isNetwork(Network network) {
        return NetworkName.all().contains(network);
    }

    private void age(AgeBand band, String field) {
        boolean inRange = (!band.hasMinimumYears() || isAge(band.getMinimumYears()))
                && (!band.hasMaximumYears() || isAge(band.getMaximumYears()));
        require(inRange, field, YOUNGEST + " to " + OLDEST + " years.");
        require(
                !inRange || Ranges.maximumYears(band) - Ranges.minimumYears(band) >= NARROWEST_BAND - 1,
                field,
                "At least " + NARROWEST_BAND + " years wide.");
    }

    private static boolean isAge(int years) {
        return years >= YOUNGEST && years <= OLDEST;
    }

    private void require(boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError(field, detail));
        }
    }
}
