// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.UPLOAD_INTERRUPTED;

import com.google.protobuf.ByteString;
import io.clout.common.problem.Problem;
import io.clout.proto.account.v1.UploadArchiveRequest;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A gRPC upload as a stream of bytes. The next chunk is asked for only when one has been read, so that a fast sender waits for a
 * slow reader and memory stays constant.
 */
public final class UploadChannel extends InputStream implements StreamObserver<UploadArchiveRequest> {

    /** A sender that is silent for longer has gone. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private sealed interface Event {
        record Bytes(ByteString bytes, Network network) implements Event {}

        record End() implements Event {}

        record Broken() implements Event {}
    }

    private final ServerCallStreamObserver<?> call;
    // Never holds more than was asked for: one chunk and the end.
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private InputStream chunk = InputStream.nullInputStream();
    private boolean ended;
    private Network network = Network.NETWORK_UNSPECIFIED;

    /**
     * @param call not yet started; it must not ask for chunks by itself
     */
    public UploadChannel(ServerCallStreamObserver<?> call) {
        call.disableAutoRequest();
        this.call = call;
    }

    @Override
    public void onNext(UploadArchiveRequest request) {
        events.add(new Event.Bytes(request.getChunk(), request.getNetwork()));
    }

    @Override
    public void onError(Throwable broken) {
        events.add(new Event.Broken());
    }

    @Override
    public void onCompleted() {
        events.add(new Event.End());
    }

    /**
     * Which network the export is of; waits for the first piece.
     *
     * @throws Problem {@code upload-interrupted}
     */
    public Network network() {
        try {
            next();
            return network;
        } catch (IOException _) {
            throw new Problem("upload-interrupted", Status.Code.INVALID_ARGUMENT, "The upload broke off.");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ended) {
            int n = chunk.read(buffer, offset, length);
            if (n > 0 || length == 0) {
                return n;
            }
            next();
        }
        return -1;
    }

    private void next() throws IOException {
        call.request(1);
        switch (await()) {
            case Event.Bytes(ByteString bytes, Network named) -> {
                chunk = bytes.newInput();
                network = named == Network.NETWORK_UNSPECIFIED ? network : named;
            }
            case Event.End _ -> ended = true;
            case Event.Broken _ -> throw new ArchiveException(UPLOAD_INTERRUPTED, "the sender went away");
        }
    }

    private Event await() throws IOException {
        try {
            Event event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                throw new ArchiveException(UPLOAD_INTERRUPTED, "nothing came for " + PATIENCE);
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException(UPLOAD_INTERRUPTED, "the service stops");
        }
    }
}
