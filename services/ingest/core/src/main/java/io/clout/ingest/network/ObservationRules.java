// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.common.limits.Limits;
import io.clout.common.text.PlainText;
import io.clout.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an observation must be to be stored and scored. One that is not is left out; it never takes others with it. */
public final class ObservationRules {

    private ObservationRules() {}

    /** Why an observation cannot be used; empty if it can. */
    public static Optional<SkipReason> refusal(Observation observation, Instant now) {
        return switch (observation) {
            case Observation.AccountTotal total -> count(total.value());
            case Observation.PostTotal total ->
                id(total.post()).or(() -> time(total.occurredAt(), now)).or(() -> count(total.value()));
            case Observation.PostReactions reactions ->
                id(reactions.post())
                        .or(() -> time(reactions.occurredAt(), now))
                        .or(() -> count(reactions.value()))
                        .or(() -> named(reactions.named(), now));
            case Observation.Accumulated one -> id(one.post()).or(() -> count(one.value()));
            case Observation.Reaction reaction ->
                id(reaction.content()).or(() -> id(reaction.actor())).or(() -> time(reaction.occurredAt(), now));
        };
    }

    private static Optional<SkipReason> named(List<Observation.Reactor> reactors, Instant now) {
        return reactors.stream()
                .flatMap(reactor -> id(reactor.actor()).or(() -> reactor.at().flatMap(at -> time(at, now))).stream())
                .findFirst();
    }

    private static Optional<SkipReason> id(String id) {
        return PlainText.isName(id) ? Optional.empty() : Optional.of(SkipReason.IMPOSSIBLE_ID);
    }

    private static Optional<SkipReason> time(Instant time, Instant now) {
        return TimeRange.isPast(time, now) ? Optional.empty() : Optional.of(SkipReason.IMPOSSIBLE_DATE);
    }

    private static Optional<SkipReason> count(double value) {
        return value >= 0 && value <= Limits.MAX_COUNT ? Optional.empty() : Optional.of(SkipReason.IMPOSSIBLE_COUNT);
    }
}
