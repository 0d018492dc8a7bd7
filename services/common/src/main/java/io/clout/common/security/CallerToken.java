// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;

/** A caller's access token, as it is sent on to other services. Never printed. */
public record CallerToken(String value) {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    /**
     * The same gRPC client, but each call through it carries this token. The client itself stays as it is.
     *
     * @param client an injected {@code @GrpcClient}: the service's interface or a stub
     */
    public <T> T attachTo(T client) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + value);
        return GrpcClientUtils.attachHeaders(client, headers);
    }

    @Override
    public String toString() {
        return "CallerToken[***]";
    }
}
