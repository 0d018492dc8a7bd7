// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.clout.gateway.exchange.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leads a browser to the app where it comes to an address of the sign-in that is no page: by going back to the end of a sign-in that is
 * over, or by opening the way out as if it were a page. It would see a problem in JSON instead.
 */
@ApplicationScoped
class StrayVisits {
    /** There while a sign-in is under way, and only then. */
    private static final String STATE_COOKIE = "q_auth_web";

    void add(@Observes Filters filters) {
        filters.register(StrayVisits::lead, RequestId.PRIORITY - 20);
    }

    private static void lead(RoutingContext exchange) {
        if (exchange.request().method() == HttpMethod.GET && isStray(exchange.request())) {
            exchange.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            exchange.next();
        }
    }

    private static boolean isStray(HttpServerRequest request) {
        return switch (request.path()) {
            case "/logout" -> true;
            case "/login/callback" ->
                request.cookies().stream().noneMatch(cookie -> cookie.getName().startsWith(STATE_COOKIE));
            default -> false;
        };
    }
}
