// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import io.clout.proto.signal.v1.ImportSignalsRequest;
import io.clout.proto.signal.v1.ImportSignalsResponse;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.ListOpenedRequest;
import io.clout.proto.signal.v1.ListOpenedResponse;
import io.clout.proto.signal.v1.OpenedWay;
import io.clout.proto.signal.v1.RejectedSignal;
import io.clout.proto.signal.v1.SignalServiceGrpc;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.Set;

/** Takes every id once in a call and nobody but {@code ada}; of {@code breaker} nothing at all. Never answers a line of {@code stuck}. */
final class FakeSignals extends SignalServiceGrpc.SignalServiceImplBase {

    /** Ada, who comes first, and nobody after her. */
    @Override
    public void listOpened(ListOpenedRequest request, StreamObserver<ListOpenedResponse> observer) {
        var answer = ListOpenedResponse.newBuilder();
        if (request.getAfter().isEmpty()) {
            answer.addWays(OpenedWay.newBuilder().setPersonId("ada").setName("forum.example/ada"));
        }
        observer.onNext(answer.build());
        observer.onCompleted();
    }

    @Override
    public StreamObserver<ImportSignalsRequest> importSignals(StreamObserver<ImportSignalsResponse> observer) {
        Set<String> ids = new HashSet<>();
        return new StreamObserver<>() {
            private boolean broken;

            @Override
            public void onNext(ImportSignalsRequest piece) {
                var persons = piece.getSignalsList().stream()
                        .map(ImportedSignal::getPersonId)
                        .toList();
                if (persons.contains("breaker")) {
                    broken = true;
                    observer.onError(Status.UNAVAILABLE.asRuntimeException());
                } else if (!persons.contains("stuck")) {
                    observer.onNext(answer(piece));
                }
            }

            private ImportSignalsResponse answer(ImportSignalsRequest piece) {
                var answer = ImportSignalsResponse.newBuilder();
                for (var signal : piece.getSignalsList()) {
                    if (!signal.getPersonId().equals("ada")) {
                        answer.addRejected(RejectedSignal.newBuilder()
                                .setLine(signal.getLine())
                                .setReason("unknown_person")
                                .setDetail("Not here."));
                    } else if (ids.add(signal.getId())) {
                        answer.setAccepted(answer.getAccepted() + 1);
                    } else {
                        answer.setRepeatedLines(answer.getRepeatedLines() + 1);
                    }
                }
                return answer.build();
            }

            @Override
            public void onError(Throwable brokenOff) {}

            @Override
            public void onCompleted() {
                if (!broken) {
                    observer.onCompleted();
                }
            }
        };
    }
}
