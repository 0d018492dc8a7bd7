// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.common.limits.Limits;
import io.clout.proto.signal.v1.ImportSignalsRequest;
import io.clout.proto.signal.v1.ImportSignalsResponse;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.SignalServiceGrpc;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One call of the service that imports signals. It answers each batch, so that only a few batches are in flight: what the
 * service has not taken yet is not read from the sender either. Blocks its (virtual) thread.
 */
final class SignalStream {
    private static final int UNANSWERED = 4;

    private final Duration stall;
    private final Tally tally;
    private final boolean isDryRun;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ClientCallStreamObserver<ImportSignalsRequest> pieces;
    private int unanswered;

    private sealed interface Event {
        record Answered(ImportSignalsResponse answer) implements Event {}

        record Failed(Throwable failure) implements Event {}

        record Ended() implements Event {}
    }

    /**
     * @param stall how long the service may give no answer
     * @param isDryRun whether the service only says what would become of the lines
     */
    SignalStream(Channel service, Duration stall, Tally tally, boolean isDryRun) {
        this.stall = stall;
        this.tally = tally;
        this.isDryRun = isDryRun;
        this.pieces = (ClientCallStreamObserver<ImportSignalsRequest>)
                SignalServiceGrpc.newStub(service).importSignals(new Observer());
    }

    /** Sends some lines, at most {@link Limits#MAX_SIGNALS_PER_BATCH}, after waiting until the service has few before them. */
    void send(List<ImportedSignal> lines) {
        while (unanswered >= UNANSWERED) {
            take();
        }
        pieces.onNext(ImportSignalsRequest.newBuilder()
                .addAllSignals(lines)
                .setDryRun(isDryRun)
                .build());
        unanswered++;
    }

    /** Waits for the answers to all that was sent. */
    void complete() {
        pieces.onCompleted();
        while (!(take() instanceof Event.Ended)) {
            // Counted.
        }
    }

    /** Gives up: what was answered is kept, the rest is not. */
    void cancel(Throwable why) {
        pieces.cancel("The sender broke off", why);
    }

    private Event take() {
        var event = next();
        switch (event) {
            case Event.Answered(var answer) -> {
                tally.add(answer);
                unanswered--;
            }
            case Event.Failed(var failure) ->
                throw failure instanceof StatusRuntimeException status ? status : new IllegalStateException(failure);
            case Event.Ended() -> {
                if (unanswered > 0) {
                    throw Status.INTERNAL
                            .withDescription("lines without answer")
                            .asRuntimeException();
                }
            }
        }
        return event;
    }

    private Event next() {
        try {
            var event = events.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                throw Status.DEADLINE_EXCEEDED.asRuntimeException();
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Status.UNAVAILABLE.withCause(e).asRuntimeException();
        }
    }

    private final class Observer implements StreamObserver<ImportSignalsResponse> {
        @Override
        public void onNext(ImportSignalsResponse answer) {
            events.add(new Event.Answered(answer));
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new Event.Failed(failure));
        }

        @Override
        public void onCompleted() {
            events.add(new Event.Ended());
        }
    }
}
