// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Refuses requests that break {@link RequestRules} at the door of every service, so that none has to think of it. */
@GlobalInterceptor
@ApplicationScoped
public class RequestChecks implements ServerInterceptor {

    @Override
    public <Q, A> Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean isRefused;

            @Override
            public void onMessage(Q request) {
                Optional<Problem> breach =
                        request instanceof Message message ? RequestRules.breach(message) : Optional.empty();
                if (isRefused || breach.isEmpty()) {
                    if (!isRefused) {
                        super.onMessage(request);
                    }
                    return;
                }
                isRefused = true;
                var failure = ProblemStatus.of(breach.get());
                call.close(failure.getStatus(), Objects.requireNonNullElseGet(failure.getTrailers(), Metadata::new));
                super.onCancel();
            }

            @Override
            public void onHalfClose() {
                if (!isRefused) {
                    super.onHalfClose();
                }
            }
        };
    }
}
