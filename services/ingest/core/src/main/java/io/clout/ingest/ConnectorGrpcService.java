// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemExceptionHandlerProvider;
import io.clout.common.security.Caller;
import io.clout.common.security.CallerToken;
import io.clout.ingest.archive.ArchiveService;
import io.clout.ingest.archive.ImportReports;
import io.clout.ingest.archive.UploadChannel;
import io.clout.ingest.link.LinkService;
import io.clout.ingest.link.ProofMessages;
import io.clout.ingest.link.ProofService;
import io.clout.ingest.poll.SyncRepository;
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
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Serves the ways into this network to the gateway. Every person sees only what is theirs. Who calls is read on the thread that the
 * call came on, everything else happens on a virtual one.
 */
@GrpcService
@Authenticated
class ConnectorGrpcService extends ConnectorServiceImplBase {

    /** Role of whoever looks after this instance. */
    private static final String OPERATOR = "operator";

    private final Caller caller;
    private final Connector connector;
    private final SyncRepository syncs;
    private final ImportReports imports;
    private final LinkService links;
    private final ProofService proofs;
    private final ArchiveService archives;
    private final ProblemExceptionHandlerProvider problems;
    private final ExecutorService virtualThreads;

    ConnectorGrpcService(
            Caller caller,
            Connector connector,
            SyncRepository syncs,
            ImportReports imports,
            LinkService links,
            ProofService proofs,
            ArchiveService archives,
            ProblemExceptionHandlerProvider problems,
            @VirtualThreads ExecutorService virtualThreads) {
        this.caller = caller;
        this.connector = connector;
        this.syncs = syncs;
        this.imports = imports;
        this.links = links;
        this.proofs = proofs;
        this.archives = archives;
        this.problems = problems;
        this.virtualThreads = virtualThreads;
    }

    @Override
    public void getConnector(GetConnectorRequest request, StreamObserver<GetConnectorResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            proofs.linkAgreed(personId, token);
            var response = GetConnectorResponse.newBuilder()
                    .setOauthAvailable(connector.oauth().isPresent())
                    .setArchiveAvailable(connector.archive().isPresent())
                    .setHandleAvailable(connector.handles().isPresent())
                    .setKeyAvailable(connector.keys().isPresent())
                    .addAllSyncs(syncs.syncs(personId))
                    .addAllImports(imports.newest(personId));
            proofs.pending(personId).map(ProofMessages::pending).ifPresent(response::setPendingProof);
            return response.build();
        });
    }

    @Override
    public void startLink(StartLinkRequest request, StreamObserver<StartLinkResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            String url = links.start(personId, token, request.getRedirectUri());
            return StartLinkResponse.newBuilder().setAuthorizationUrl(url).build();
        });
    }

    @Override
    public void completeLink(CompleteLinkRequest request, StreamObserver<CompleteLinkResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            var account = links.complete(personId, token, request.getState(), request.getCode());
            return CompleteLinkResponse.newBuilder().setAccount(account).build();
        });
    }

    @Override
    public void startProof(StartProofRequest request, StreamObserver<StartProofResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> ProofMessages.response(proofs.start(personId, token, request.getHandle())));
    }

    @Override
    public void checkProof(CheckProofRequest request, StreamObserver<CheckProofResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(
                reply,
                () -> CheckProofResponse.newBuilder()
                        .setAccount(proofs.check(personId, token))
                        .build());
    }

    @Override
    public void linkWithKey(LinkWithKeyRequest request, StreamObserver<LinkWithKeyResponse> reply) {
        String personId = caller.personId();
        CallerToken token = caller.token();
        answer(reply, () -> {
            var account = links.withKey(personId, token, request.getHandle(), request.getKey());
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
            proofs.decide(id(request.getReviewId(), "review"), request.getAgreed());
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
                        .setImport(report(personId, archives.upload(personId, token, upload)))
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
