// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A network did not give what was asked for. */
public final class NetworkFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** What a person can be told; the lower-case name is the code that the web app has words for. */
    public enum Kind {
        /** The network no longer accepts the token: the person must sign in there again. */
        TOKEN_REVOKED,
        /** The network refuses although the token is good: suspended, protected, or the operator's app may not. */
        NOT_ALLOWED,
        /** The network has suspended the account. */
        SUSPENDED,
        /** The person has moved to another account, which they can link instead. */
        MOVED,
        /** The network gives less at once than was asked for; asking for less helps. */
        ASKED_TOO_MUCH,
        /** There is no such thing at the network, or it is gone. */
        NOT_THERE,
        /** Asked too often; goes on by itself. */
        RATE_LIMITED,
        /** What the operator or the network allows a day is used up; no error, goes on by itself when the day is over. */
        BUDGET_USED_UP,
        /** The network refuses the operator's app, key or version: it is theirs to mend, and nobody else's fault. Tried again. */
        APP_REFUSED,
        /** No answer, or the network's own fault; goes on by itself. */
        NETWORK_DOWN,
        /** An answer that we do not understand: the network changed. Never taken as zero. */
        COULD_NOT_READ;

        /** Whether asking again soon gives the same: what was asked for is not to be had. */
        public boolean isLasting() {
            return switch (this) {
                case NOT_ALLOWED, SUSPENDED, MOVED, ASKED_TOO_MUCH, NOT_THERE, COULD_NOT_READ -> true;
                case TOKEN_REVOKED, RATE_LIMITED, BUDGET_USED_UP, APP_REFUSED, NETWORK_DOWN -> false;
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something to ask a network. */
    @FunctionalInterface
    public interface Question<T> {

        T ask() throws NetworkFailure;
    }

    private final Kind kind;
    private final transient Optional<Instant> retryAt;

    public NetworkFailure(Kind kind, String detail) {
        super(kind.code() + ": " + detail);
        this.kind = kind;
        this.retryAt = Optional.empty();
    }

    /**
     * @param retryAt when the network said it may be asked again
     */
    public NetworkFailure(Kind kind, String detail, Instant retryAt) {
        super(kind.code() + ": " + detail);
        this.kind = kind;
        this.retryAt = Optional.of(retryAt);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Instant> retryAt() {
        return retryAt;
    }

    /** Asks what need not have an answer: empty if the network refuses it in one of these ways. */
    public static <T> Optional<T> emptyIf(Set<Kind> refusals, Question<T> question) throws NetworkFailure {
        try {
            return Optional.of(question.ask());
        } catch (NetworkFailure e) {
            if (refusals.contains(e.kind())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
