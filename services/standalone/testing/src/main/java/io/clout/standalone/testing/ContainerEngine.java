// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The container engine that Docker's clients would use here. Asked with one request instead of by Testcontainers, which
 * tries every way there is and takes half a minute to find none.
 *
 * @param host as in {@code DOCKER_HOST}
 */
record ContainerEngine(URI host) {

    private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";
    private static final int TIMEOUT_SECONDS = 2;
    private static final byte[] PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(US_ASCII);
    private static final String OK = " 200 ";

    static ContainerEngine at(@Nullable String dockerHost) {
        return new ContainerEngine(URI.create(dockerHost == null || dockerHost.isBlank() ? DEFAULT_HOST : dockerHost));
    }

    /** Whether the engine answers now; a socket that accepts and is silent does not count. */
    boolean answers() {
        return CompletableFuture.supplyAsync(this::ping)
                .completeOnTimeout(false, TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private boolean ping() {
        try (var channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap(PING));
            var answer = ByteBuffer.allocate(32);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // A status line may come in pieces.
            }
            return new String(answer.array(), 0, answer.position(), US_ASCII).contains(OK);
        } catch (IOException none) {
            return false;
        }
    }

    private SocketAddress address() throws IOException {
        return switch (host.getScheme()) {
            case "unix" -> UnixDomainSocketAddress.of(host.getPath());
            case "tcp" -> new InetSocketAddress(host.getHost(), host.getPort());
            case null, default -> throw new IOException("no engine is known at " + host);
        };
    }
}
