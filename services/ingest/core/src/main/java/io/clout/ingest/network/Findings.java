// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkFailure.Question;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.proto.signal.v1.SignalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What a reply gives: observations, and what in it could not be read. One odd entry never takes the others with it. */
public final class Findings {

    private final List<Observation> observations = new ArrayList<>();
    private final List<NotMeasured> notMeasured = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();

    public List<Observation> observations() {
        return observations;
    }

    public List<NotMeasured> notMeasured() {
        return notMeasured;
    }

    public List<Subject> subjects() {
        return subjects;
    }

    /** Adds what some content is about. */
    public Findings about(List<Subject> more) {
        subjects.addAll(more);
        return this;
    }

    public Findings add(List<? extends Observation> more) {
        observations.addAll(more);
        return this;
    }

    /** Notes what could not be measured. */
    public Findings without(SignalKind kind, String reason, String item) {
        notMeasured.add(new NotMeasured(kind, reason, item));
        return this;
    }

    /** A total of the account; not measured if the reply does not have it. */
    public Findings total(SignalKind kind, Question<Long> count) throws NetworkFailure {
        return readable(() -> observations.add(new AccountTotal(kind, count.ask())), Set.of(kind), "");
    }

    /** A total of the account that some keep to themselves ({@link Reply#countIfShown}). */
    public Findings shownTotal(SignalKind kind, Reply account, String field) throws NetworkFailure {
        return readable(
                () -> {
                    OptionalLong count = account.countIfShown(field);
                    return count.isPresent()
                            ? observations.add(new AccountTotal(kind, count.getAsLong()))
                            : notMeasured.add(new NotMeasured(kind, NotMeasured.HIDDEN, ""));
                },
                Set.of(kind),
                "");
    }

    /**
     * Entries of a list, one after the other. One that cannot be read is left out and named.
     *
     * @param kinds what an entry that is left out would have measured
     */
    public Findings each(
            List<Reply> entries, Set<SignalKind> kinds, Reply.Mapping<? extends List<? extends Observation>> mapping)
            throws NetworkFailure {
        for (Reply entry : entries) {
            readable(() -> observations.addAll(mapping.of(entry)), kinds, entry.name());
        }
        return this;
    }

    /** Does something that needs a part of the reply, and notes what is not measured if that cannot be read. */
    public Findings readable(Question<?> question, Set<SignalKind> kinds, String item) throws NetworkFailure {
        try {
            question.ask();
        } catch (NetworkFailure e) {
            if (e.kind() != Kind.COULD_NOT_READ) {
                throw e;
            }
            kinds.forEach(kind -> without(kind, e.kind().code(), item));
        }
        return this;
    }
}
