// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Connections to services that an installation may or may not run. An injected {@code @GrpcClient} cannot do that: it is fixed at
 * build time, and without an address it uses a default one.
 */
@ApplicationScoped
class Channels {
    private final List<ClientInterceptor> interceptors;
    private final ConcurrentLinkedQueue<ManagedChannel> open = new ConcurrentLinkedQueue<>();

    /** @param interceptors those that measure and trace every call */
    Channels(@Any @GlobalInterceptor Instance<ClientInterceptor> interceptors) {
        this.interceptors = interceptors.stream().toList();
    }

    /**
     * A connection, made when it is first used.
     *
     * @param address host and port
     */
    Channel to(String address) {
        var channel = ManagedChannelBuilder.forTarget("dns:///" + address)
                .usePlaintext()
                .intercept(interceptors)
                .build();
        open.add(channel);
        return channel;
    }

    @PreDestroy
    void close() {
        open.forEach(ManagedChannel::shutdownNow);
    }
}
