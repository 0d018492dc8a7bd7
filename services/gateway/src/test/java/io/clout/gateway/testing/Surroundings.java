// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the stand-ins and tells the gateway where they are. What they answer depends on the person alone, so tests share them. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final FakeIdentity identity;
    private final Server services;
    /** Runs Mastodon and other sources, which have a deployment of their own here. */
    private final Server openNetwork;

    public Surroundings() {
        try {
            identity = new FakeIdentity();
            services = serve(server -> server.addService(new FakeProfile())
                    .addService(new FakeDirectory())
                    .addService(new FakeApiKeys())
                    .addService(new FakeRights())
                    .addService(new FakeInfluence())
                    .addService(new FakeMoments())
                    .addService(new FakeScoring())
                    .addService(new FakeCommunity.Topics())
                    .addService(new FakeCommunity.Endorsements())
                    .addService(new FakeCommunity.Questions())
                    .addService(new FakeModeration())
                    .addService(new FakeConnector())
                    .addServices(new FakePerks().services().toList()));
            openNetwork =
                    serve(server -> server.addService(new FakeOpenConnector()).addService(new FakeSignals()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        var services = Integer.toString(this.services.getPort());
        var gateway = Integer.toString(freePort());
        var settings = new HashMap<>(Map.of(
                "quarkus.http.test-port", gateway,
                "clout.gateway.public-url", "http://localhost:" + gateway,
                "quarkus.oidc.auth-server-url", identity.url(),
                "quarkus.grpc.clients.profile.test-port", services,
                "quarkus.grpc.clients.scoring.test-port", services,
                "quarkus.grpc.clients.perks.test-port", services));
        // Not 0: servers with a port and one without have different tags, which Prometheus does not allow.
        settings.put("quarkus.management.test-port", Integer.toString(freePort()));
        settings.put("clout.gateway.klout.plain-port", Integer.toString(freePort()));
        settings.put("clout.gateway.ingest.address", "127.0.0.1:" + services);
        Map.of(
                        "mastodon", openNetwork.getPort(),
                        "other", openNetwork.getPort(),
                        "bing", freePort())
                .forEach((network, port) -> settings.put("clout.gateway.ingest.apart." + network, "127.0.0.1:" + port));
        return settings;
    }

    private static Server serve(Consumer<NettyServerBuilder> services) throws IOException {
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .intercept(new FakeCaller());
        services.accept(server);
        return server.build().start();
    }

    @Override
    public void stop() {
        services.shutdownNow();
        openNetwork.shutdownNow();
        identity.stop();
    }

    /** The public address has to be known before the gateway starts. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
