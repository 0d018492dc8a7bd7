// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.common.limits.Limits;
import io.clout.common.text.PlainText;
import io.clout.common.time.TimeRange;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.Reactor;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an observation must be for every reader of signals, and every store, to take it. Networks, exports and people may say anything;
 * what breaks a rule is left out where it is made, so that it never takes others with it.
 */
public final class ObservationRules {

    private ObservationRules() {}

    /** Why an observation is no signal; empty if it is one. */
    public static Optional<NotMeasured> breach(Observation observation) {
        return reason(observation)
                .map(reason -> new NotMeasured(observation.kind(), reason, PlainText.of(content(observation))));
    }

    private static Optional<String> reason(Observation observation) {
        if (!isCount(value(observation))) {
            return Optional.of("bad_value");
        }
        if (!names(observation).allMatch(PlainText::isName)) {
            return Optional.of("bad_text");
        }
        return times(observation).allMatch(TimeRange::contains) ? Optional.empty() : Optional.of("no_date");
    }

    private static boolean isCount(double value) {
        return Math.abs(value) <= Limits.MAX_COUNT; // not for NaN either
    }

    private static double value(Observation observation) {
        return switch (observation) {
            case AccountTotal total -> total.value();
            case PostTotal total -> total.value();
            case PostReactions reactions -> reactions.value();
            case Accumulated accumulated -> accumulated.value();
            case Reaction _ -> 1;
        };
    }

    private static String content(Observation observation) {
        return switch (observation) {
            case AccountTotal _ -> "";
            case PostTotal total -> total.post();
            case PostReactions reactions -> reactions.post();
            case Accumulated accumulated -> accumulated.post();
            case Reaction reaction -> reaction.content();
        };
    }

    private static Stream<String> names(Observation observation) {
        return switch (observation) {
            case AccountTotal _ -> Stream.empty();
            case PostReactions reactions ->
                Stream.concat(
                        Stream.of(reactions.post()), reactions.named().stream().map(Reactor::actor));
            case Reaction reaction -> Stream.of(reaction.content(), reaction.actor());
            case PostTotal _, Accumulated _ -> Stream.of(content(observation));
        };
    }

    private static Stream<Instant> times(Observation observation) {
        return switch (observation) {
            case AccountTotal _, Accumulated _ -> Stream.empty();
            case PostTotal total -> Stream.of(total.occurredAt());
            case PostReactions reactions ->
                Stream.concat(
                        Stream.of(reactions.occurredAt()),
                        reactions.named().stream().flatMap(reactor -> reactor.at().stream()));
            case Reaction reaction -> Stream.of(reaction.occurredAt());
        };
    }
}
