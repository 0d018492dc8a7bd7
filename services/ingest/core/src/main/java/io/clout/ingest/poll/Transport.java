// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.poll.NetworkFailure.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and receives the whole answer, within a limit of time and bytes. */
final class Transport {

    private final HttpClient http;
    private final PollConfig config;

    Transport(PollConfig config) {
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        this.config = config;
    }

    HttpRequest.Builder request(NetworkRequest request) {
        var http = HttpRequest.newBuilder(request.uri())
                .setHeader("Accept", "application/json")
                .setHeader("User-Agent", config.userAgent());
        request.headers().forEach(http::setHeader);
        return http;
    }

    /**
     * @param where for the error
     */
    HttpResponse<byte[]> exchange(HttpRequest request, String where) throws NetworkFailure {
        // A timeout of the request itself would end with the headers; this one also covers a body that trickles in.
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(
                request,
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
}
