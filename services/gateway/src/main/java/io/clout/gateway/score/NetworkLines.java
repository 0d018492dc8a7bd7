// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.ContributionGroup;
import io.clout.proto.score.v1.NetworkPoints;
import io.clout.proto.score.v1.ObservedSignal;
import io.clout.proto.signal.v1.SignalKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one network or other source brings, in a few lines.
 *
 * @param network absent for the point that everybody starts with
 * @param source which other source, by the name that the person gave it; absent on networks
 * @param points of the score
 * @param alone the score that this network would make without the others
 * @param measured how much of what the model takes from this network was measured, 0 to 1
 * @param groups their points add up to those of the network
 * @param observed what was observed of each signal that the model uses
 */
record NetworkLines(
        Optional<String> network,
        Optional<String> source,
        double points,
        double alone,
        double measured,
        List<Group> groups,
        List<Observed> observed) {

    /** What a line is about. */
    enum GroupKind {
        /** How many people see what the person publishes. */
        AUDIENCE,
        /** What people did with it. */
        REACTIONS,
        /** How many different people reacted, and how choosy they are. */
        PEOPLE,
        /** Being listed, linked, starred or vouched for. */
        RECOGNITION,
        /** What could not be measured and was assumed. */
        NOT_MEASURED,
        /** What counts but is not yet credited (negative), or no longer counts and is still credited (positive). */
        MOVING,
        /** What a server that is not trusted claims beyond what an average person has; negative. */
        UNCONFIRMED,
        /** Anything else. */
        OTHER
    }

    /**
     * One line.
     *
     * @param points negative only for MOVING and UNCONFIRMED
     * @param signal what stands for the line; absent where nothing was counted
     * @param count how much of it was observed, as the network's own pages count it
     * @param days that the count covers; absent for what is counted as a whole
     * @param features names of the contributions behind the line
     */
    @Schema(name = "ContributionGroup")
    record Group(
            GroupKind kind,
            double points,
            Optional<String> signal,
            Optional<Double> count,
            Optional<Integer> days,
            List<String> features) {}

    /**
     * How much of a signal was observed, as the network's own pages count it.
     *
     * @param signal which
     * @param count of a total the newest, of anything else the sum of 90 days
     * @param week what the last seven days brought; absent of a total and where it was not kept
     */
    @Schema(name = "ObservedSignal")
    record Observed(String signal, double count, Optional<Integer> week) {}

    static NetworkLines of(NetworkPoints points) {
        return new NetworkLines(
                ProtoJson.network(points.getNetwork()),
                ScoreExplanation.source(points.getSource()),
                points.getPoints(),
                points.getAlone(),
                points.getMeasured(),
                points.getGroupsList().stream().map(NetworkLines::group).toList(),
                points.getObservedList().stream()
                        .flatMap(NetworkLines::observed)
                        .toList());
    }

    /** None of a signal that is newer than this gateway. */
    private static Stream<Observed> observed(ObservedSignal observed) {
        return ProtoJson.kind(observed.getKind()).stream()
                .map(signal -> new Observed(
                        signal,
                        observed.getCount(),
                        observed.hasWeekCount() ? Optional.of(observed.getWeekCount()) : Optional.empty()));
    }

    private static Group group(ContributionGroup group) {
        boolean counted = group.getSignal() != SignalKind.SIGNAL_KIND_UNSPECIFIED;
        return new Group(
                kind(group),
                group.getPoints(),
                ProtoJson.kind(group.getSignal()),
                counted ? Optional.of(group.getCount()) : Optional.empty(),
                group.getDays() > 0 ? Optional.of(group.getDays()) : Optional.empty(),
                group.getFeaturesList());
    }

    private static GroupKind kind(ContributionGroup group) {
        return switch (group.getKind()) {
            case GROUP_KIND_AUDIENCE -> GroupKind.AUDIENCE;
            case GROUP_KIND_REACTIONS -> GroupKind.REACTIONS;
            case GROUP_KIND_PEOPLE -> GroupKind.PEOPLE;
            case GROUP_KIND_RECOGNITION -> GroupKind.RECOGNITION;
            case GROUP_KIND_NOT_MEASURED -> GroupKind.NOT_MEASURED;
            case GROUP_KIND_MOVING -> GroupKind.MOVING;
            case GROUP_KIND_UNCONFIRMED -> GroupKind.UNCONFIRMED;
            case GROUP_KIND_UNSPECIFIED, UNRECOGNIZED -> GroupKind.OTHER;
        };
    }
}
