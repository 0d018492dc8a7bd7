// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.common.problem.Problem;
import io.clout.common.security.ClientCredentials;
import io.grpc.Status;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Registers brands' API clients at Keycloak (client registration service, representation {@code default}). Each client is changed and removed with
 * the registration token that came with it, so this service needs no right over any client but those it made. Messages name neither
 * secrets nor tokens.
 */
@ApplicationScoped
class ClientRegistry {

    private static final Logger LOG = Logger.getLogger(ClientRegistry.class);

    /** The client scope that puts the audience of brands' systems into tokens. */
    private static final String AUDIENCE_SCOPE = "clout-brand";

    private final ClientsConfig config;
    private final HttpClient http;

    ClientRegistry(ClientsConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /**
     * A client as it is to be.
     *
     * @param id at Keycloak, readable in its console
     * @param scopes by their names in tokens
     */
    record Registration(String id, String name, List<String> scopes, String secret) {

        /** A token is had by the secret alone; nobody signs in, nothing is redirected. */
        JsonObject representation() {
            var all = Stream.concat(Stream.of(AUDIENCE_SCOPE), scopes.stream()).toList();
            return new JsonObject()
                    .put("clientId", id)
                    .put("name", name)
                    .put("secret", secret)
                    .put("enabled", true)
                    .put("publicClient", false)
                    .put("protocol", "openid-connect")
                    .put("serviceAccountsEnabled", true)
                    .put("standardFlowEnabled", false)
                    .put("directAccessGrantsEnabled", false)
                    .put("fullScopeAllowed", false)
                    .put("defaultClientScopes", new JsonArray(all))
                    .put("optionalClientScopes", new JsonArray());
        }
    }

    /** Makes a client; returns the token that changes or removes it. */
    String create(Registration client) {
        URI url = registrationUrl();
        var answer = send(request(url, ownToken()).POST(body(client.representation())));
        return registrationToken(answer, 201, "make a client");
    }

    /** Changes a client; returns the token for the next time, the one given is used up. */
    String update(Registration client, String token) {
        var answer = send(request(clientUrl(client.id()), token).PUT(body(client.representation())));
        return registrationToken(answer, 200, "change a client");
    }

    /** Removes a client. One that is gone already is fine. */
    void delete(String clientId, String token) {
        var answer = send(request(clientUrl(clientId), token).DELETE());
        // 401: the client and its token are gone, or the token was used up by a change that was never stored. Without
        // its row it can do nothing.
        if (!List.of(200, 204, 401, 404).contains(answer.statusCode())) {
            throw unexpected("remove a client", answer.statusCode());
        }
    }

    private String ownToken() {
        String secret = config.clientSecret().orElseThrow(ClientRegistry::unavailable);
        URI url = config.tokenUrl().orElseThrow(ClientRegistry::unavailable);
        var own = new ClientCredentials(url, config.clientId(), secret, config.timeout());
        return reach(() -> own.grant(http)).token().value();
    }

    private String registrationToken(HttpResponse<String> answer, int expected, String what) {
        return field(answer, expected, "registrationAccessToken", what);
    }

    private String field(HttpResponse<String> answer, int expected, String field, String what) {
        if (answer.statusCode() != expected) {
            throw unexpected(what, answer.statusCode());
        }
        try {
            return Optional.ofNullable(new JsonObject(answer.body()).getString(field))
                    .orElseThrow(() -> unexpected(what, answer.statusCode()));
        } catch (DecodeException | ClassCastException _) {
            throw unexpected(what, answer.statusCode());
        }
    }

    private HttpRequest.Builder request(URI url, String token) {
        return HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return reach(() -> http.send(request.timeout(config.timeout()).build(), BodyHandlers.ofString()));
    }

    private interface Exchange<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T reach(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (IOException e) {
            LOG.warnf("The OIDC provider was not reached: %s", e.toString());
            throw unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private URI registrationUrl() {
        return config.registrationUrl().orElseThrow(ClientRegistry::unavailable);
    }

    private URI clientUrl(String clientId) {
        return URI.create(registrationUrl() + "/" + clientId);
    }

    private static HttpRequest.BodyPublisher body(JsonObject json) {
        return BodyPublishers.ofString(json.encode());
    }

    private static Problem unexpected(String what, int status) {
        LOG.warnf("The OIDC provider answered %d when asked to %s", status, what);
        return unavailable();
    }

    private static Problem unavailable() {
        return new Problem(
                "clients-unavailable",
                Status.Code.UNAVAILABLE,
                "API clients cannot be made or changed at the moment. Nothing was changed; the operator of this installation can help.");
    }
}
