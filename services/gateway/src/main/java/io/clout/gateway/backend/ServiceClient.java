// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.common.problem.ProblemStatus;
import io.clout.common.security.CallerToken;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemType;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.stub.AbstractStub;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * One service behind the gateway, called on behalf of the caller. A circuit breaker stops calling a service that keeps failing, so that
 * requests which need it fail at once instead of waiting. A status that names a problem, such as NOT_FOUND or the outage of a network that
 * the service asked, is an answer: it passes through as it is.
 *
 * @param <S> the service's stub
 */
public final class ServiceClient<S extends AbstractStub<S>> {
    private static final Logger LOG = Logger.getLogger(ServiceClient.class);
    private static final Set<Status.Code> FAILURES =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.UNKNOWN, Status.Code.INTERNAL);
    /** What a status is read as if the service did not get as far as naming a problem. */
    private static final Set<String> NO_ANSWER =
            Set.of(ProblemType.UNAVAILABLE.slug(), ProblemType.TIMEOUT.slug(), ProblemType.INTERNAL.slug());
    /** Calls that the breaker considers. */
    private static final int WINDOW = 20;

    private final S stub;
    private final String without;
    private final Duration deadline;
    private final Duration breakerDelay;
    private final Guard breaker;
    private final Guard retry;

    /**
     * @param without what a person reads while the service is unavailable: what does not work, and what still does
     * @param deadline of each call
     */
    ServiceClient(String name, S stub, String without, Duration deadline, BackendConfig config) {
        this.stub = stub;
        this.without = without;
        this.deadline = deadline;
        this.breakerDelay = config.breakerDelay();
        this.breaker = Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .when(ServiceClient::failed)
                .requestVolumeThreshold(WINDOW)
                .delay(breakerDelay.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> LOG.warnf("Circuit to %s: %s", name, state))
                .done()
                .build();
        this.retry = Guard.create()
                .withDescription(name + ", again")
                .withRetry()
                .maxRetries(config.retries())
                .delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .whenException(ServiceClient::unreachable)
                .done()
                .build();
    }

    /** A call that changes nothing, or nothing more when repeated: repeated while the service is unavailable. */
    public <T> Uni<T> idempotent(CallerToken caller, Function<S, Uni<T>> call) {
        return answer(guarded(retry, () -> call(caller, call)));
    }

    /** As {@link #idempotent}, for calls that need no caller. */
    public <T> Uni<T> open(Function<S, Uni<T>> call) {
        return answer(guarded(retry, () -> guarded(breaker, () -> call.apply(timely(stub)))));
    }

    /** A call that is made once. */
    public <T> Uni<T> once(CallerToken caller, Function<S, Uni<T>> call) {
        return answer(call(caller, call));
    }

    /** For streams: without deadline and breaker, but with the token. */
    public Channel channel(CallerToken caller) {
        return caller.attachTo(stub).getChannel();
    }

    private <T> Uni<T> call(CallerToken caller, Function<S, Uni<T>> call) {
        return guarded(breaker, () -> call.apply(timely(caller.attachTo(stub))));
    }

    private S timely(S of) {
        return of.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> Uni<T> guarded(Guard guard, Supplier<Uni<T>> call) {
        return guard.get(call, new TypeLiteral<Uni<T>>() {});
    }

    private <T> Uni<T> answer(Uni<T> answer) {
        return answer.onFailure(ServiceClient::away).transform(_ -> ApiProblem.unavailable(without, breakerDelay));
    }

    private static boolean away(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException || unreachable(failure);
    }

    private static boolean unreachable(Throwable failure) {
        return failed(failure) && code(failure) == Status.Code.UNAVAILABLE;
    }

    private static boolean failed(Throwable failure) {
        return FAILURES.contains(code(failure))
                && NO_ANSWER.contains(ProblemStatus.parse(failure).slug());
    }

    private static Status.Code code(Throwable failure) {
        return Status.fromThrowable(failure).getCode();
    }
}
