// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;

/**
 * The token with which one service speaks to another for itself, beside the token of the person it acts for. Its audience is
 * {@code clout-services}, which no person's token has.
 */
public record ServiceToken(CallerToken token) {

    /** Beside {@code authorization}, which carries the person's. */
    public static final Metadata.Key<String> HEADER =
            Metadata.Key.of("service-authorization", Metadata.ASCII_STRING_MARSHALLER);

    /** What stands before the token in the header. */
    public static final String SCHEME = "Bearer ";

    /** The same gRPC client, but each call through it says which service calls. */
    public <T> T attachTo(T client) {
        var headers = new Metadata();
        headers.put(HEADER, SCHEME + token.value());
        return GrpcClientUtils.attachHeaders(client, headers);
    }
}
