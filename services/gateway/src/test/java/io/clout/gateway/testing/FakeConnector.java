// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.account.v1.AnswerImportRequest;
import io.clout.proto.account.v1.AnswerImportResponse;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.CompleteLinkResponse;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.ConnectorServiceGrpc;
import io.clout.proto.account.v1.GetImportRequest;
import io.clout.proto.account.v1.GetImportResponse;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportPart;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.account.v1.ListConnectorsRequest;
import io.clout.proto.account.v1.ListConnectorsResponse;
import io.clout.proto.account.v1.SkippedEntries;
import io.clout.proto.account.v1.StartLinkRequest;
import io.clout.proto.account.v1.StartLinkResponse;
import io.clout.proto.account.v1.TotalQuestion;
import io.clout.proto.account.v1.UploadArchiveRequest;
import io.clout.proto.account.v1.UploadArchiveResponse;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/**
 * Runs most networks, X, GitHub and Mastodon among them, and counts what is uploaded. Nothing is taken from {@code refuser}, only the
 * first piece and without an answer from {@code stuck}; each look at {@code importer} finds the import further on, and no network answers
 * for {@code stranded}.
 */
final class FakeConnector extends ConnectorServiceGrpc.ConnectorServiceImplBase {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_795_000_000L).build();

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger strandings = new AtomicInteger();

    @Override
    public void listConnectors(ListConnectorsRequest request, StreamObserver<ListConnectorsResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (FakeCaller.personId().equals("unlucky")) {
                throw Status.UNAVAILABLE.asRuntimeException();
            }
            var read = FakeCaller.personId().equals("importer") ? Math.min(3, looks.incrementAndGet()) : 3;
            return ListConnectorsResponse.newBuilder()
                    .addConnectors(Connector.newBuilder()
                            .setNetwork(Network.NETWORK_TWITTER)
                            .setOauthAvailable(true)
                            .setArchiveAvailable(true)
                            .addSyncs(AccountSync.newBuilder()
                                    .setAccountId("acc-" + FakeCaller.personId())
                                    .setLastSyncedAt(THEN)
                                    .setProblem("token_revoked"))
                            .addImports(progress("imp-" + FakeCaller.personId(), read)))
                    .addConnectors(Connector.newBuilder().setNetwork(Network.NETWORK_GITHUB))
                    .addConnectors(Connector.newBuilder().setNetwork(Network.NETWORK_MASTODON))
                    .build();
        });
    }

    @Override
    public void startLink(StartLinkRequest request, StreamObserver<StartLinkResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> StartLinkResponse.newBuilder()
                        .setAuthorizationUrl("https://" + request.getNetwork() + ".test/authorize?redirect_uri="
                                + request.getRedirectUri())
                        .build());
    }

    @Override
    public void completeLink(CompleteLinkRequest request, StreamObserver<CompleteLinkResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getState().equals("state-of-" + FakeCaller.personId())) {
                throw Problem.invalid("link-expired", "state", "Begin again.");
            }
            return CompleteLinkResponse.newBuilder()
                    .setAccount(FakeProfile.account(FakeCaller.personId()))
                    .build();
        });
    }

    @Override
    public void getImport(GetImportRequest request, StreamObserver<GetImportResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (FakeCaller.personId().equals("stranded")) {
                throw new Problem(
                        "network-unavailable",
                        Status.Code.UNAVAILABLE,
                        "X does not answer (" + strandings.incrementAndGet() + ").");
            }
            if (!request.getImportId().equals("imp-" + FakeCaller.personId())) {
                throw new Problem("not-found", Status.Code.NOT_FOUND, "There is no such import.");
            }
            return GetImportResponse.newBuilder()
                    .setImport(progress(request.getImportId(), 3))
                    .build();
        });
    }

    @Override
    public StreamObserver<UploadArchiveRequest> uploadArchive(StreamObserver<UploadArchiveResponse> observer) {
        var call = (ServerCallStreamObserver<UploadArchiveResponse>) observer;
        var person = FakeCaller.personId();
        if (person.equals("stuck")) {
            call.disableAutoRequest();
            call.request(1);
        }
        if (person.equals("refuser")) {
            call.onError(ProblemStatus.of(
                    new Problem("consent-required", Status.Code.FAILED_PRECONDITION, "Agree to the terms first.")));
        }
        return new Archive(call);
    }

    /** The import's id tells checksum and size of what arrived. */
    private static final class Archive implements StreamObserver<UploadArchiveRequest> {
        private final StreamObserver<UploadArchiveResponse> observer;
        private final CRC32 checksum = new CRC32();
        private Network network = Network.NETWORK_UNSPECIFIED;
        private long bytes;

        Archive(StreamObserver<UploadArchiveResponse> observer) {
            this.observer = observer;
        }

        @Override
        public void onNext(UploadArchiveRequest piece) {
            network = bytes == 0 ? piece.getNetwork() : network;
            bytes += piece.getChunk().size();
            checksum.update(piece.getChunk().asReadOnlyByteBuffer());
        }

        @Override
        public void onError(Throwable brokenOff) {}

        @Override
        public void onCompleted() {
            if (network == Network.NETWORK_UNSPECIFIED || bytes == 0) {
                observer.onError(ProblemStatus.of(
                        Problem.invalid("not-an-archive", "chunk", "Not an archive of " + network + ".")));
                return;
            }
            observer.onNext(UploadArchiveResponse.newBuilder()
                    .setImport(progress(checksum.getValue() + "-" + bytes, 1))
                    .build());
            observer.onCompleted();
        }
    }

    /** Asks about followers; whatever is answered, it asks no more. */
    @Override
    public void answerImport(AnswerImportRequest request, StreamObserver<AnswerImportResponse> observer) {
        if (request.getKind() != SignalKind.SIGNAL_KIND_FOLLOWERS) {
            observer.onError(
                    ProblemStatus.of(new Problem("question-not-found", Status.Code.NOT_FOUND, "This is not asked.")));
            return;
        }
        observer.onNext(AnswerImportResponse.newBuilder()
                .setImport(progress(request.getImportId(), 3).toBuilder().clearQuestions())
                .build());
        observer.onCompleted();
    }

    private static Import progress(String id, int read) {
        var progress = Import.newBuilder()
                .setImportId(id)
                .setState(read < 3 ? ImportState.IMPORT_STATE_READING : ImportState.IMPORT_STATE_DONE)
                .setEntriesRead(read)
                .setEntriesTotal(3)
                .setSignals(read)
                .setStartedAt(THEN)
                .addQuestions(TotalQuestion.newBuilder()
                        .setKind(SignalKind.SIGNAL_KIND_FOLLOWERS)
                        .setBefore(800)
                        .setNow(1))
                .addParts(ImportPart.newBuilder()
                        .setName("data/tweets.js")
                        .setRead(read)
                        .addSkipped(SkippedEntries.newBuilder()
                                .setReason("no_date")
                                .setCount(1)
                                .setFirstEntry(2)));
        return (read < 3 ? progress : progress.setEndedAt(THEN)).build();
    }
}
