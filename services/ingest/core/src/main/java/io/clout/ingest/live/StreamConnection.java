// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to a stream. The next message is asked for when the one before has been heard, so nothing piles up. */
final class StreamConnection implements WebSocket.Listener, AutoCloseable {

    /** Longer than any event should be: they tell of short texts. */
    private static final int LONGEST = 1 << 20;

    private final Consumer<String> hear;
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private boolean isTooLong;
    private volatile long heardAt = System.nanoTime();

    /**
     * @param hear gets each message; what is too long comes as an empty one
     */
    StreamConnection(Consumer<String> hear) {
        this.hear = hear;
    }

    /** Connects; what goes wrong ends the connection. */
    StreamConnection open(HttpClient http, URI uri, Duration patience) {
        http.newWebSocketBuilder()
                .connectTimeout(patience)
                .buildAsync(uri, this)
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        end.completeExceptionally(failure);
                    } else {
                        end.whenComplete((_, _) -> socket.abort());
                    }
                });
        return this;
    }

    /**
     * Waits.
     *
     * @return whether it is still open; false as well if nothing was heard for too long
     * @throws ExecutionException if it could not be opened or broke
     */
    boolean isOpenAfter(Duration wait, Duration silence) throws InterruptedException, ExecutionException {
        try {
            end.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return System.nanoTime() - heardAt < silence.toNanos();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        isTooLong |= message.length() + part.length() > LONGEST;
        message.append(isTooLong ? "" : part);
        if (last) {
            String whole = isTooLong ? "" : message.toString();
            isTooLong = false;
            message.setLength(0);
            heardAt = System.nanoTime();
            hear.accept(whole);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void close() {
        end.complete(null);
    }
}
