// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import io.clout.common.problem.Problem;
import io.grpc.Status;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The person on whose behalf the current request (gRPC call or HTTP request) runs. Read it at the beginning of a method: work that
 * outlives the request (a stream of events, an import) takes the values along.
 */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The person's id: the subject of the verified token.
     *
     * @throws Problem {@code unauthenticated} if there is no token with a subject
     */
    public String personId() {
        var subject = jwt().getSubject();
        if (subject == null || subject.isBlank()) {
            throw Problem.unauthenticated();
        }
        return subject;
    }

    /** What the identity provider calls the person: {@code name}, else {@code preferred_username}; not unique, not verified. */
    public Optional<String> name() {
        var jwt = jwt();
        return Stream.of("name", "preferred_username")
                .map(jwt::<Object>getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /**
     * The access token that the request came with, to call another service on behalf of the same person.
     *
     * @throws Problem {@code unauthenticated} if there is none
     */
    public CallerToken token() {
        var credential = identity.getCredential(TokenCredential.class);
        if (credential == null) {
            throw Problem.unauthenticated();
        }
        return new CallerToken(credential.getToken());
    }

    /** Whether the caller's token carries a role. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Whom the token is meant for, such as {@code clout}; one at least, since each service checks it. */
    public Set<String> audiences() {
        var audiences = jwt().getAudience();
        return audiences == null ? Set.of() : Set.copyOf(audiences);
    }

    /**
     * The client that the token was issued to.
     *
     * @throws Problem {@code unauthenticated} if the token names none
     */
    public String clientId() {
        String client = jwt().getClaim("azp");
        if (client == null || client.isBlank()) {
            throw Problem.unauthenticated();
        }
        return client;
    }

    /** What the token may be used for. */
    public Set<String> scopes() {
        String scopes = jwt().getClaim("scope");
        return scopes == null || scopes.isBlank()
                ? Set.of()
                : Set.of(scopes.strip().split(" +"));
    }

    /**
     * Returns only if the caller's token carries a role.
     *
     * @throws Problem {@code forbidden} if it does not
     */
    public void requireRole(String role) {
        if (!hasRole(role)) {
            throw new Problem(
                    "forbidden", Status.Code.PERMISSION_DENIED, "Only for people with the role " + role + ".");
        }
    }

    /**
     * Returns only if the caller's token carries a scope.
     *
     * @throws Problem {@code forbidden} if it does not
     */
    public void requireScope(String scope) {
        if (!scopes().contains(scope)) {
            throw new Problem("forbidden", Status.Code.PERMISSION_DENIED, "The token needs the scope " + scope + ".");
        }
    }

    /** A text that the identity provider has put into the caller's token; empty if it has not. */
    public Optional<String> claim(String name) {
        return jwt().<Object>getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private JsonWebToken jwt() {
        if (identity.getPrincipal() instanceof JsonWebToken jwt) {
            return jwt;
        }
        throw Problem.unauthenticated();
    }
}
