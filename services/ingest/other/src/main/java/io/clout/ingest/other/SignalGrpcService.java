// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.limits.Limits;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemExceptionHandlerProvider;
import io.clout.common.security.Caller;
import io.clout.ingest.network.Networks;
import io.clout.proto.signal.v1.ImportSignalsRequest;
import io.clout.proto.signal.v1.ImportSignalsResponse;
import io.clout.proto.signal.v1.ListOpenedRequest;
import io.clout.proto.signal.v1.ListOpenedResponse;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalServiceGrpc.SignalServiceImplBase;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.quarkus.virtual.threads.VirtualThreads;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** Takes signals from the operator's programs, piece by piece: the next one is asked for only when one has been taken in. */
@GrpcService
@Authenticated
class SignalGrpcService extends SignalServiceImplBase {

    private static final String SCOPE = "signals.write";

    /** Claim of a token that is for one source only. */
    private static final String SOURCE = "clout_source";

    private final Caller caller;
    private final Networks networks;
    private final SignalImport signals;
    private final ProblemExceptionHandlerProvider problems;
    private final ExecutorService virtualThreads;

    SignalGrpcService(
            Caller caller,
            Networks networks,
            SignalImport signals,
            ProblemExceptionHandlerProvider problems,
            @VirtualThreads ExecutorService virtualThreads) {
        this.caller = caller;
        this.networks = networks;
        this.signals = signals;
        this.problems = problems;
        this.virtualThreads = virtualThreads;
    }

    @Override
    public StreamObserver<ImportSignalsRequest> importSignals(StreamObserver<ImportSignalsResponse> reply) {
        caller.requireScope(SCOPE);
        networks.of(Network.NETWORK_OTHER); // refused where it runs elsewhere
        return new Pieces((ServerCallStreamObserver<ImportSignalsResponse>) reply, caller.claim(SOURCE));
    }

    @Override
    public void listOpened(ListOpenedRequest request, StreamObserver<ListOpenedResponse> reply) {
        caller.requireScope(SCOPE);
        networks.of(Network.NETWORK_OTHER); // refused where it runs elsewhere
        virtualThreads.execute(() -> {
            try {
                reply.onNext(ListOpenedResponse.newBuilder()
                        .addAllWays(signals.opened(request.getAfter()))
                        .build());
                reply.onCompleted();
            } catch (RuntimeException e) {
                reply.onError(problems.transform(e));
            }
        });
    }

    private final class Pieces implements StreamObserver<ImportSignalsRequest> {
        private final ServerCallStreamObserver<ImportSignalsResponse> reply;
        private final Optional<String> source;
        /** One after the other, so that answers come in the order of the pieces and the end comes last. */
        private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

        Pieces(ServerCallStreamObserver<ImportSignalsResponse> reply, Optional<String> source) {
            this.reply = reply;
            this.source = source;
            reply.disableAutoRequest();
            reply.request(1);
        }

        @Override
        public void onNext(ImportSignalsRequest piece) {
            next(() -> {
                reply.onNext(take(piece));
                reply.request(1);
            });
        }

        private ImportSignalsResponse take(ImportSignalsRequest piece) {
            if (piece.getSignalsCount() > Limits.MAX_SIGNALS_PER_BATCH) {
                throw Problem.invalid(
                        "too-many-lines", "signals", "At most " + Limits.MAX_SIGNALS_PER_BATCH + " at once.");
            }
            return signals.take(piece.getSignalsList(), source, piece.getDryRun());
        }

        @Override
        public void onCompleted() {
            next(reply::onCompleted);
        }

        /** Nothing to undo: what was taken in stays, and the sender has no answer for what was not. */
        @Override
        public void onError(Throwable gone) {}

        private void next(Runnable step) {
            var before = work;
            work = before.thenRunAsync(step, virtualThreads);
            work.exceptionally(failure -> {
                if (!before.isCompletedExceptionally()) {
                    var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : failure;
                    reply.onError(problems.transform(cause));
                }
                return null;
            });
        }
    }
}
