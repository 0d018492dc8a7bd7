// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemExceptionHandlerProvider;
import io.clout.common.security.Caller;
import io.clout.common.security.CallerToken;
import io.clout.ingest.archive.ArchiveService;
import io.clout.ingest.archive.ImportQuestions;
import io.clout.ingest.archive.ImportReports;
import io.clout.ingest.archive.UploadChannel;
import io.clout.ingest.link.LinkService;
import io.clout.ingest.link.ProofMessages;
import io.clout.ingest.link.ProofService;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.Networks;
import io.clout.proto.account.v1.AnswerImportRequest;
import io.clout.proto.account.v1.AnswerImportResponse;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.CheckProofResponse;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.CompleteLinkResponse;
import io.clout.proto.account.v1.ConnectorServiceGrpc.ConnectorServiceImplBase;
import io.clout.proto.account.v1.DecideReviewRequest;
import io.clout.proto.account.v1.DecideReviewResponse;
import io.clout.proto.account.v1.GetConnectorRequest;
import io.clout.proto.account.v1.GetConnectorResponse;
import io.clout.proto.account.v1.GetImportRequest;
import io.clout.proto.account.v1.GetImportResponse;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.LinkWithKeyRequest;
import io.clout.proto.account.v1.LinkWithKeyResponse;
import io.clout.proto.account.v1.ListConnectorsRequest;
import io.clout.proto.account.v1.ListConnectorsResponse;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.account.v1.ListReviewsResponse;
import io.clout.proto.account.v1.StartLinkRequest;
import io.clout.proto.account.v1.StartLinkResponse;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.account.v1.StartProofResponse;
import io.clout.proto.account.v1.UploadArchiveRequest;
import io.clout.proto.account.v1.UploadArchiveResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.quarkus.virtual.threads.VirtualThreads;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Serves the ways into the networks that run here to the gateway. Every person sees only what is theirs. Who calls is read on the thread that the
 * call came on, everything else happens on a virtual one.
 */
@GrpcService
@Authenticated
class ConnectorGrpcService extends ConnectorServiceImplBase {

    /** Role of those who look after this instance. */
    private static final String OPERATOR = "operator";

    private final Caller caller;
    private final Networks networks;
    private final Overview overview;
    private final ImportReports imports;
    private final ImportQuestions questions;
    private final LinkService links;
    private final ProofService proofs;
    private final ArchiveService archives;
    private final ProblemExceptionHandlerProvider problems;
    private final ExecutorService virtualThreads;

    ConnectorGrpcService(
            Caller caller,
            Networks networks,
            Overview overview,
            ImportReports imports,
            ImportQuestions questions,
            LinkService links,
            ProofService proofs,
            ArchiveService archives,
            ProblemExceptionHandlerProvider problems,
            @VirtualThreads ExecutorService virtualThreads) {
        this.caller = caller;
        this.networks = networks;
        this.overview = overview;
        this.imports = imports;
        this.questions = questions;
        this.links = links;
        this.proofs = proofs;
        this.archives = archives;
        this.problems = problems;
        this.virtualThreads = virtualThreads;
    }

    @Override
    public void listConnectors(ListConnectorsRequest request, StreamObserver<ListConnectorsResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(
                reply,
                () -> ListConnectorsResponse.newBuilder()
                        .addAllConnectors(overview.of(personId, token, networks.all()))
                        .build());
    }

    @Override
    public void getConnector(GetConnectorRequest request, StreamObserver<GetConnectorResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            List<Connector> one = List.of(networks.of(request.getNetwork()));
            return GetConnectorResponse.newBuilder()
                    .setConnector(overview.of(personId, token, one).getFirst())
                    .build();
        });
    }

    @Override
    public void startLink(StartLinkRequest request, StreamObserver<StartLinkResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            String url = links.start(personId, token, request.getNetwork(), request.getRedirectUri());
            return StartLinkResponse.newBuilder().setAuthorizationUrl(url).build();
        });
    }

    @Override
    public void completeLink(CompleteLinkRequest request, StreamObserver<CompleteLinkResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            var account = links.complete(personId, token, request.getNetwork(), request.getState(), request.getCode());
            return CompleteLinkResponse.newBuilder().setAccount(account).build();
        });
    }

    @Override
    public void startProof(StartProofRequest request, StreamObserver<StartProofResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(
                reply,
                () -> ProofMessages.response(proofs.start(personId, token, request.getNetwork(), request.getHandle())));
    }

    @Override
    public void checkProof(CheckProofRequest request, StreamObserver<CheckProofResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(
                reply,
                () -> CheckProofResponse.newBuilder()
                        .setAccount(proofs.check(personId, token, request.getNetwork()))
                        .build());
    }

    @Override
    public void linkWithKey(LinkWithKeyRequest request, StreamObserver<LinkWithKeyResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            var account = links.withKey(personId, token, request.getNetwork(), request.getHandle(), request.getKey());
            return LinkWithKeyResponse.newBuilder().setAccount(account).build();
        });
    }

    @Override
    public void listReviews(ListReviewsRequest request, StreamObserver<ListReviewsResponse> reply) {
        caller.requireRole(OPERATOR);
        answer(
                reply,
                () -> ListReviewsResponse.newBuilder()
                        .addAllReviews(proofs.reviews().stream()
                                .map(ProofMessages::review)
                                .toList())
                        .build());
    }

    @Override
    public void decideReview(DecideReviewRequest request, StreamObserver<DecideReviewResponse> reply) {
        caller.requireRole(OPERATOR);
        answer(reply, () -> {
            proofs.decide(id(request.getReviewId(), "review"), request.getNetwork(), request.getAgreed());
            return DecideReviewResponse.getDefaultInstance();
        });
    }

    @Override
    public StreamObserver<UploadArchiveRequest> uploadArchive(StreamObserver<UploadArchiveResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        var upload = new UploadChannel((ServerCallStreamObserver<UploadArchiveResponse>) reply);
        answer(
                reply,
                () -> UploadArchiveResponse.newBuilder()
                        .setImport(report(personId, archives.upload(personId, token, upload.network(), upload)))
                        .build());
        return upload;
    }

    @Override
    public void getImport(GetImportRequest request, StreamObserver<GetImportResponse> reply) {
        String personId = caller.personId();
        answer(
                reply,
                () -> GetImportResponse.newBuilder()
                        .setImport(report(personId, id(request.getImportId(), "import")))
                        .build());
    }

    @Override
    public void answerImport(AnswerImportRequest request, StreamObserver<AnswerImportResponse> reply) {
        String personId = caller.personId();
        answer(reply, () -> {
            UUID id = id(request.getImportId(), "import");
            report(personId, id); // theirs, or there is none
            questions.answer(id, request.getKind(), request.getAgreed());
            return AnswerImportResponse.newBuilder()
                    .setImport(report(personId, id))
                    .build();
        });
    }

    private Import report(String personId, UUID id) {
        return imports.find(personId, id).orElseThrow(() -> notFound("import"));
    }

    /**
     * @param what it names, for the error
     */
    private static UUID id(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound(what);
        }
    }

    private static Problem notFound(String what) {
        return new Problem(what + "-not-found", Status.Code.NOT_FOUND, "There is no such " + what + ".");
    }

    /**
     * Works on a virtual thread and answers. Not by {@code @RunOnVirtualThread}: on one port with HTTP it sometimes ends a call before
     * its request has come (quarkusio/quarkus#48940).
     */
    private <T> void answer(StreamObserver<T> reply, Supplier<T> work) {
        virtualThreads.execute(() -> {
            try {
                reply.onNext(work.get());
                reply.onCompleted();
            } catch (RuntimeException e) {
                reply.onError(problems.transform(e));
            }
        });
    }
}
