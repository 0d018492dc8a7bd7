// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.core.JacksonException;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Sends one request and receives the answer, within a limit of time and bytes, packed or not; redirects only on the same host. */
public final class Transport {

    /** Reads a body as it arrives. */
    @FunctionalInterface
    public interface Body<T> {

        /**
         * @throws JacksonException if it cannot be understood
         */
        T read(InputStream body) throws NetworkFailure, IOException;
    }

    private static final int MOST_REDIRECTS = 3;

    private final ForeignHosts foreign;
    private final HttpClient http;
    private final HttpConfig config;

    public Transport(HttpConfig config) {
        this.foreign = new ForeignHosts(config.timeout());
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        this.config = config;
    }

    HttpRequest.Builder request(NetworkRequest request) {
        var http = HttpRequest.newBuilder(request.uri())
                .setHeader("Accept", "application/json")
                .setHeader("Accept-Encoding", "gzip")
                .setHeader("User-Agent", config.userAgent());
        request.headers().forEach(http::setHeader);
        return http;
    }

    /**
     * Receives the whole answer; its body may still be packed ({@link #body}).
     */
    HttpResponse<byte[]> exchange(NetworkRequest question, HttpRequest.Builder request) throws NetworkFailure {
        String where = question.where();
        // A timeout of the request itself would end with the headers; this one also covers a body that trickles in.
        CompletableFuture<HttpResponse<byte[]>> response = client(question, request)
                .sendAsync(
                        request.build(),
                        BodyHandlers.limiting(
                                BodyHandlers.ofByteArray(), config.maxReply().asLongValue()));
        try {
            return response.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, where + " takes longer than " + config.timeout());
        } catch (ExecutionException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, where + " cannot be reached: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkFailure(Kind.NETWORK_DOWN, "stopped while asking " + where);
        } finally {
            response.cancel(true);
        }
    }

    /** The body of an answer, unpacked, within the same limit of bytes. */
    byte[] body(HttpResponse<byte[]> response, String where) throws NetworkFailure {
        try {
            return Packed.unpack(response.body(), config.maxReply().asLongValue());
        } catch (IOException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, where + " cannot be unpacked: " + e.getMessage());
        }
    }

    /**
     * Reads an answer that memory is too small for.
     *
     * @param maxBytes of the body
     * @param patience with the body; with its beginning as with any other answer
     * @param refusal what a status other than 200 means
     */
    public <T> T stream(
            NetworkRequest request, long maxBytes, Duration patience, IntFunction<Kind> refusal, Body<T> reader)
            throws NetworkFailure {
        try {
            HttpResponse<InputStream> response = begin(request, maxBytes, 0);
            try (InputStream body = Packed.unpack(response.headers(), response.body(), maxBytes)) {
                if (response.statusCode() != 200) {
                    throw new NetworkFailure(
                            refusal.apply(response.statusCode()),
                            request.where() + " answered " + response.statusCode());
                }
                return within(patience, body, reader);
            }
        } catch (JacksonException e) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, request.where() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, request.where() + " cannot be read: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkFailure(Kind.NETWORK_DOWN, "stopped while reading " + request.where());
        }
    }

    /** Up to the beginning of the body. */
    private HttpResponse<InputStream> begin(NetworkRequest request, long maxBytes, int redirects)
            throws NetworkFailure, IOException, InterruptedException {
        HttpRequest.Builder question = request(request).timeout(config.timeout());
        HttpResponse<InputStream> response = client(request, question)
                .send(question.build(), BodyHandlers.limiting(BodyHandlers.ofInputStream(), maxBytes));
        Optional<URI> moved = Redirects.target(request.uri(), response.statusCode(), response.headers());
        if (moved.isEmpty() || redirects == MOST_REDIRECTS) {
            return response;
        }
        response.body().close();
        return begin(request.at(moved.get()), maxBytes, redirects + 1);
    }

    private HttpClient client(NetworkRequest question, HttpRequest.Builder request) throws NetworkFailure {
        return question.isForeign() ? foreign.client(question.uri(), request) : http;
    }

    private static <T> T within(Duration patience, InputStream body, Body<T> reader)
            throws NetworkFailure, IOException {
        var deadline = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        var watch = CompletableFuture.runAsync(() -> close(body), deadline);
        try {
            return reader.read(body);
        } finally {
            watch.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
