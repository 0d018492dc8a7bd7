// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.common.security.ClientCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** The accounts that people sign in with, at Keycloak. All that this service ever asks for there is to delete one. */
@ApplicationScoped
class SignInAccounts {
    private final SignInConfig config;
    private final HttpClient http;

    SignInAccounts(SignInConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** Whether this installation can remove them. */
    boolean enabled() {
        return config.usersUrl().isPresent() && config.clientSecret().isPresent();
    }

    /** Whether the account that someone signed in with goes when they are erased. */
    boolean goes(String name) {
        return enabled() && config.kept().filter(names -> names.contains(name)).isEmpty();
    }

    /** Removes the account of a person, whose id is that of the account. One that is gone already is fine. */
    void remove(String personId) throws SignInUnavailable {
        var account = URI.create(required(config.usersUrl()) + "/" + encoded(personId));
        var answer = send(HttpRequest.newBuilder(account)
                .header("Authorization", "Bearer " + token())
                .DELETE());
        if (answer.statusCode() != 204 && answer.statusCode() != 404) {
            throw new SignInUnavailable("it answers " + answer.statusCode() + " to the removal");
        }
    }

    private String token() throws SignInUnavailable {
        var own = new ClientCredentials(
                required(config.tokenUrl()), config.clientId(), required(config.clientSecret()), config.timeout());
        return reach(() -> own.grant(http)).token().value();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws SignInUnavailable {
        return reach(() -> http.send(request.timeout(config.timeout()).build(), BodyHandlers.ofString()));
    }

    private interface Exchange<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T reach(Exchange<T> exchange) throws SignInUnavailable {
        try {
            return exchange.run();
        } catch (IOException e) {
            throw new SignInUnavailable("it was not reached: " + e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SignInUnavailable("this service is stopping");
        }
    }

    private static <T> T required(Optional<T> part) throws SignInUnavailable {
        return part.orElseThrow(() -> new SignInUnavailable("a setting or a part of its answer is missing"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
