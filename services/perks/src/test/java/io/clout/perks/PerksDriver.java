// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.security.CallerToken;
import io.clout.common.testing.TestTokens;
import io.clout.proto.perk.v1.BrandServiceGrpc;
import io.clout.proto.perk.v1.BrandServiceGrpc.BrandServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.net.URL;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Talks to the service under test as its callers do. */
public final class PerksDriver implements AutoCloseable {

    private final ManagedChannel channel;

    public PerksDriver(URL url) {
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

    public static Problem problemOf(ThrowingCallable call) {
        var failure = catchThrowable(call);
        if (failure == null) {
            throw new AssertionError("should have failed");
        }
        return ProblemStatus.parse(failure);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
