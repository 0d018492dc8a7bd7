// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * The one place where a gRPC method's exception becomes a status. A failed call to another service passes through unchanged, so
 * that its problem reaches the first caller. What nobody foresaw is logged here and leaves as a bare INTERNAL.
 */
@ApplicationScoped
public class ProblemExceptionHandlerProvider implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(ProblemExceptionHandlerProvider.class);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, A> call, Metadata headers) {
        return new ExceptionHandler<>(listener, call, headers) {
            @Override
            protected void handleException(Throwable thrown, ServerCall<Q, A> call, Metadata headers) {
                var failure = transform(thrown);
                call.close(failure.getStatus(), Objects.requireNonNullElseGet(failure.getTrailers(), Metadata::new));
            }
        };
    }

    @Override
    public StatusRuntimeException transform(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> ProblemStatus.of(problem);
            case StatusRuntimeException status -> status;
            case StatusException status -> new StatusRuntimeException(status.getStatus(), status.getTrailers());
            case UnauthorizedException _, AuthenticationFailedException _ ->
                ProblemStatus.of(Problem.unauthenticated());
            case ForbiddenException _ ->
                ProblemStatus.of(new Problem("forbidden", Status.Code.PERMISSION_DENIED, "Not allowed."));
            default -> {
                LOG.error("A gRPC call failed", thrown);
                yield ProblemStatus.of(new Problem("internal", Status.Code.INTERNAL, "Something broke on our side."));
            }
        };
    }
}
