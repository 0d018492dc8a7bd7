// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.ingest.poll.NetworkClient.encode;

import com.fasterxml.jackson.core.JacksonException;
import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.PollConfig;
import io.clout.ingest.poll.PublicHost;
import io.clout.ingest.poll.ReplyRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Downloads repositories from the servers that identities name. Anybody can name any server, so only servers of the public internet
 * are asked, no redirect is followed, and time and bytes are limited.
 */
@ApplicationScoped
class RepositoryClient {

    private final BlueskyConfig config;
    private final PollConfig poll;
    private final BlueskyClient identities;
    private final HttpClient http;

    RepositoryClient(BlueskyConfig config, PollConfig poll, BlueskyClient identities) {
        this.config = config;
        this.poll = poll;
        this.identities = identities;
        this.http = HttpClient.newBuilder().connectTimeout(poll.timeout()).build();
    }

    /**
     * Reads a slice of what was done since a revision.
     *
     * @param since empty for the whole repository
     * @param from how many acts lie before the slice
     */
    Slice read(Did did, String since, int from, Instant now) throws NetworkFailure {
        URI server = Did.server(identities.identity(did));
        if (!config.privateServers()) {
            requirePublic(server);
        }
        String diff = since.isEmpty() ? "" : "&since=" + encode(since);
        URI uri = server.resolve("/xrpc/com.atproto.sync.getRepo?did=" + encode(did.text()) + diff);
        try {
            return read(uri, from, now);
        } catch (DamagedRepositoryException | JacksonException e) {
            throw new NetworkFailure(
                    Kind.COULD_NOT_READ, server.getHost() + " gave a bad repository: " + e.getMessage());
        } catch (IOException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, server.getHost() + " cannot be read: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkFailure(Kind.NETWORK_DOWN, "stopped while reading " + server.getHost());
        }
    }

    private Slice read(URI uri, int from, Instant now) throws NetworkFailure, IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .timeout(poll.timeout())
                .header("Accept", "application/vnd.ipld.car")
                .header("User-Agent", poll.userAgent())
                .build();
        HttpResponse<InputStream> response = http.send(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofInputStream(), config.maxRepository().asLongValue()));
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw refusal(uri, response.statusCode());
            }
            // The request's own timeout ends with the headers; this one ends a body that trickles in.
            var deadline =
                    CompletableFuture.delayedExecutor(config.repositoryTimeout().toMillis(), TimeUnit.MILLISECONDS);
            var watch = CompletableFuture.runAsync(() -> close(body), deadline);
            try {
                return RepositoryReader.read(body, from, config.slice(), now);
            } finally {
                watch.cancel(false);
            }
        }
    }

    private static void requirePublic(URI server) throws NetworkFailure {
        if (!"https".equals(server.getScheme()) || server.getHost() == null) {
            throw new NetworkFailure(Kind.NOT_THERE, "no server of a repository: " + server);
        }
        PublicHost.require(server.getHost());
    }

    /** A repository that is taken down, suspended, deactivated or moved away is refused with 400. */
    private static NetworkFailure refusal(URI uri, int status) {
        Kind kind = status == 400 ? Kind.NOT_ALLOWED : ReplyRules.kind(status);
        return new NetworkFailure(kind, uri.getHost() + " answered " + status);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
