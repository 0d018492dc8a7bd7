// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.clout.gateway.exchange.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Answers a browser that asks for a page of the web app, whatever its path, with the app, which then shows that page. Quinoa's own
 * routing for this would come after the REST resources, which answer every path they do not know with a problem.
 */
@ApplicationScoped
class WebPages {
    private static final String APP = "/";
    private static final List<String> OTHERS = List.of(
            "/1", "/api", "/badge", "/card", "/login", "/logout", "/oembed", "/openapi", "/problems", "/q", "/v2");

    void add(@Observes Filters filters) {
        filters.register(WebPages::show, RequestId.PRIORITY - 20);
    }

    private static void show(RoutingContext exchange) {
        var request = exchange.request();
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (request.method() == HttpMethod.GET
                && accepted != null
                && accepted.contains("text/html")
                && isPage(request.path())) {
            exchange.reroute(APP);
        } else {
            exchange.next();
        }
    }

    /** Files have a dot in their name; pages of ours have none. */
    static boolean isPage(String path) {
        return !path.equals(APP)
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }
}
