// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import com.google.protobuf.UnsafeByteOperations;
import io.clout.proto.account.v1.ConnectorServiceGrpc;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.UploadArchiveRequest;
import io.clout.proto.account.v1.UploadArchiveResponse;
import io.clout.proto.signal.v1.Network;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one archive to a service, a piece at a time and never ahead of what the service takes, so that an upload costs the same memory
 * whatever its size. Blocks its (virtual) thread.
 */
final class ArchiveUpload {
    /** With its frame below the 256 KiB that the Vert.x gRPC server takes in one message by default. */
    private static final int PIECE = 128 * 1024;

    private final Network network;
    private final Duration stall;
    private final CompletableFuture<UploadArchiveResponse> answer = new CompletableFuture<>();
    /** Holds a permit whenever there may be something new: room for a piece, or the answer. */
    private final Semaphore news = new Semaphore(0);

    /** @param stall how long the service may take no piece, or give no answer */
    ArchiveUpload(Network network, Duration stall) {
        this.network = network;
        this.stall = stall;
    }

    /**
     * The import as it begins. If the service refuses, the rest of the archive is not read.
     *
     * @throws IOException if the archive breaks off; the service learns of it and keeps nothing
     */
    Import send(Channel service, InputStream archive) throws IOException {
        var observer = new Observer();
        var pieces = (ClientCallStreamObserver<UploadArchiveRequest>)
                ConnectorServiceGrpc.newStub(service).uploadArchive(observer);
        try {
            // An empty archive is sent as one empty piece, which names the network that refuses it.
            var piece = archive.readNBytes(PIECE);
            do {
                awaitRoom(pieces);
                if (answer.isDone()) {
                    return result();
                }
                pieces.onNext(UploadArchiveRequest.newBuilder()
                        .setNetwork(network)
                        .setChunk(UnsafeByteOperations.unsafeWrap(piece))
                        .build());
                piece = archive.readNBytes(PIECE);
            } while (piece.length > 0);
        } catch (IOException | RuntimeException e) {
            pieces.cancel("The upload broke off", e);
            throw e;
        }
        pieces.onCompleted();
        return result();
    }

    private void awaitRoom(ClientCallStreamObserver<UploadArchiveRequest> pieces) {
        while (!pieces.isReady() && !answer.isDone()) {
            awaitNews();
        }
    }

    private void awaitNews() {
        try {
            if (!news.tryAcquire(stall.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Status.DEADLINE_EXCEEDED.asRuntimeException();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StatusRuntimeException interrupted(InterruptedException shutdown) {
        Thread.currentThread().interrupt();
        return Status.UNAVAILABLE.withCause(shutdown).asRuntimeException();
    }

    private Import result() {
        try {
            return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS).getImport();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StatusRuntimeException status ? status : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw Status.DEADLINE_EXCEEDED.withCause(e).asRuntimeException();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private final class Observer implements ClientResponseObserver<UploadArchiveRequest, UploadArchiveResponse> {
        @Override
        public void beforeStart(ClientCallStreamObserver<UploadArchiveRequest> pieces) {
            pieces.setOnReadyHandler(news::release);
        }

        @Override
        public void onNext(UploadArchiveResponse response) {
            answer.complete(response);
            news.release();
        }

        @Override
        public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
            news.release();
        }

        @Override
        public void onCompleted() {
            news.release();
        }
    }
}
