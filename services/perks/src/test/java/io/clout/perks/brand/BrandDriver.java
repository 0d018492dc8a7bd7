// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.common.security.CallerToken;
import io.clout.common.testing.TestTokens;
import io.clout.proto.perk.v1.BrandServiceGrpc;
import io.clout.proto.perk.v1.BrandServiceGrpc.BrandServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.net.URL;

/** Talks to the service under test as brands and operators do. */
final class BrandDriver implements AutoCloseable {

    private final ManagedChannel channel;

    BrandDriver(URL url) {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
    }

    public ManagedChannel channel() {
        return channel;
    }

    public BrandServiceBlockingStub brands(CallerToken token) {
        return token.attachTo(BrandServiceGrpc.newBlockingStub(channel));
    }

    public static CallerToken operator() {
        return TestTokens.withRole("olga", "operator");
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
