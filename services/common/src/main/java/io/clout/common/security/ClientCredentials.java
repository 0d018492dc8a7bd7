// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The sign-in of a service at the identity provider, for itself and for nobody else (OAuth client credentials).
 *
 * @param tokenUrl the realm's token endpoint
 * @param timeout of one call
 */
public record ClientCredentials(URI tokenUrl, String clientId, String secret, Duration timeout) {

    /** An access token, and how long it may be used. */
    public record Grant(CallerToken token, Duration validFor) {}

    /**
     * Asks for a new token.
     *
     * @throws IOException if there is none; the message names neither the secret nor a token
     */
    public Grant grant(HttpClient http) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret);
        var request = HttpRequest.newBuilder(tokenUrl)
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("it answers " + answer.statusCode() + " to the sign-in of " + clientId);
        }
        try {
            var json = new JsonObject(answer.body());
            String token = json.getString("access_token");
            if (token == null) {
                throw new IOException("it answers the sign-in of " + clientId + " without a token");
            }
            return new Grant(new CallerToken(token), Duration.ofSeconds(json.getLong("expires_in", 0L)));
        } catch (DecodeException | ClassCastException _) {
            throw new IOException("it answers the sign-in of " + clientId + " with something else than JSON");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
