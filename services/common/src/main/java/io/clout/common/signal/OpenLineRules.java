// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import com.google.protobuf.Timestamp;
import io.clout.common.limits.Limits;
import io.clout.common.text.PlainText;
import io.clout.common.time.TimeRange;
import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.RejectedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line about another source must be for the signal in it to mean something; the same wherever it comes in. */
public final class OpenLineRules {

    private static final int LONGEST = 200;

    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private OpenLineRules() {}

    /** Why a line cannot be used; empty if it can. */
    public static Optional<RejectedSignal> refusal(ImportedSignal line, Instant now) {
        return Stream.of(names(line), kind(line.getSignal()), value(line.getSignal()), time(line.getSignal(), now))
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> rejected(line, why));
    }

    /**
     * Why a token that is for one source cannot send a line; empty if it can.
     *
     * @param source such as {@code forum.example}, for the account of that name and all accounts below it
     */
    public static Optional<RejectedSignal> foreign(ImportedSignal line, String source) {
        String account = line.getAccount();
        return account.equals(source) || account.startsWith(source + "/")
                ? Optional.empty()
                : Optional.of(rejected(
                        line,
                        new Refusal(RejectionReason.NOT_YOUR_SOURCE, "This token is for the source " + source + ".")));
    }

    /** A line about a person who is not here or has not allowed other sources; the operator does not learn which. */
    public static RejectedSignal unknownPerson(ImportedSignal line) {
        return rejected(
                line,
                new Refusal(RejectionReason.UNKNOWN_PERSON, "There is nobody of that id who has opened this way."));
    }

    private record Refusal(RejectionReason reason, String detail) {}

    private static RejectedSignal rejected(ImportedSignal line, Refusal why) {
        return RejectedSignal.newBuilder()
                .setLine(line.getLine())
                .setReason(why.reason().code())
                .setDetail(why.detail())
                .build();
    }

    private static Optional<Refusal> names(ImportedSignal line) {
        var signal = line.getSignal();
        if (line.getPersonId().isBlank() || line.getAccount().isBlank()) {
            return refused(
                    RejectionReason.NO_ACCOUNT, "person and account say whom it is about, here and at the source.");
        }
        var names =
                List.of(line.getPersonId(), line.getAccount(), line.getId(), signal.getContent(), signal.getActor());
        if (names.stream().anyMatch(name -> name.length() > LONGEST)) {
            return refused(RejectionReason.TOO_LONG, "Names have at most " + LONGEST + " characters.");
        }
        return names.stream().allMatch(PlainText::isPlain)
                ? Optional.empty()
                : refused(RejectionReason.NOT_PLAIN, "Names have no control characters and no halves of characters.");
    }

    private static Optional<Refusal> kind(Signal signal) {
        var total = signal.getSemantics() == SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
        if (!OpenKinds.TOTALS.contains(signal.getKind()) && !OpenKinds.FLOWS.contains(signal.getKind())) {
            return refused(RejectionReason.KIND_NOT_OPEN, "Other sources have no signals of this kind.");
        }
        if (signal.getSemantics() == SignalSemantics.SIGNAL_SEMANTICS_UNSPECIFIED) {
            return refused(RejectionReason.UNKNOWN_SEMANTICS, "semantics is TOTAL or INCREMENT.");
        }
        if (!total && OpenKinds.TOTALS.contains(signal.getKind())) {
            return refused(RejectionReason.TOTAL_ONLY, "This is a count of the account; send it as a TOTAL.");
        }
        return total
                        && OpenKinds.FLOWS.contains(signal.getKind())
                        && signal.getContent().isEmpty()
                ? refused(RejectionReason.NO_CONTENT, "A TOTAL of this kind stands at a post; content names it.")
                : Optional.empty();
    }

    private static Optional<Refusal> value(Signal signal) {
        var total = signal.getSemantics() == SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
        return !(Math.abs(signal.getValue()) <= Limits.MAX_COUNT) || total && signal.getValue() < 0
                ? refused(
                        RejectionReason.BAD_VALUE, "value is at most a thousand million, and not negative for a TOTAL.")
                : Optional.empty();
    }

    private static Optional<Refusal> time(Signal signal, Instant now) {
        if (!signal.hasOccurredAt()) {
            return refused(RejectionReason.NO_TIME, "occurredAt says when it happened.");
        }
        if (!isKnown(signal.getOccurredAt()) || signal.hasObservedAt() && !isKnown(signal.getObservedAt())) {
            return refused(RejectionReason.NOT_A_TIME, "Times lie between the years 1971 and 9999.");
        }
        var latest = now.plus(AHEAD);
        return Timestamps.instant(signal.getOccurredAt()).isAfter(latest)
                        || Timestamps.instant(signal.getObservedAt()).isAfter(latest)
                ? refused(RejectionReason.IN_THE_FUTURE, "It cannot have happened yet.")
                : Optional.empty();
    }

    /** By the seconds alone: others make no instant. */
    private static boolean isKnown(Timestamp time) {
        return TimeRange.epochSecond(time.getSeconds()).isPresent();
    }

    private static Optional<Refusal> refused(RejectionReason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
