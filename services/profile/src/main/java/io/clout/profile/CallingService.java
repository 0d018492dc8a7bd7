// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.common.security.ServiceToken;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which service the current call comes from. Most calls do not say, and need not: they act for the person whose token they carry. */
@ApplicationScoped
@GlobalInterceptor
class CallingService implements ServerInterceptor {

    private final PresentedToken presented;
    private final TenantIdentityProvider services;

    CallingService(PresentedToken presented, @Tenant("services") TenantIdentityProvider services) {
        this.presented = presented;
        this.services = services;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var header = headers.get(ServiceToken.HEADER);
        if (header != null && header.startsWith(ServiceToken.SCHEME)) {
            presented.present(header.substring(ServiceToken.SCHEME.length()));
        }
        return next.startCall(call, headers);
    }

    /**
     * Completes only if the call comes from this service.
     *
     * @throws Problem {@code forbidden}, as a failure, if it comes from anyone else
     */
    Uni<Void> require(String service) {
        var token = presented.value();
        if (token.isEmpty()) {
            return Uni.createFrom().failure(forbidden(service));
        }
        return services.authenticate(new AccessTokenCredential(token.get()))
                .onFailure(AuthenticationFailedException.class)
                .transform(_ -> forbidden(service))
                .invoke(identity -> {
                    if (!clientOf(identity).equals(Optional.of(service))) {
                        throw forbidden(service);
                    }
                })
                .replaceWithVoid();
    }

    private static Optional<String> clientOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken jwt
                ? Optional.ofNullable(jwt.<String>getClaim("azp"))
                : Optional.empty();
    }

    private static Problem forbidden(String service) {
        return new Problem("forbidden", Status.Code.PERMISSION_DENIED, "Only the service " + service + " may do this.");
    }
}
