// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.clout.gateway.exchange.RequestId;
import io.clout.gateway.session.SessionConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** What every answer tells the browser: what our pages may do, and what may be kept. */
@ApplicationScoped
class ResponseHeaders {
    /** Vite puts a hash of the content into the names of what it builds. */
    private static final Pattern HASHED = Pattern.compile("/assets/.+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    private final String contentPolicy;
    private final boolean https;

    ResponseHeaders(SessionConfig session) {
        // A form may lead to the identity provider: signing out ends there.
        this.contentPolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self' " + session.identityOrigin(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
        this.https = session.secure();
    }

    void add(@Observes Filters filters) {
        filters.register(this::add, RequestId.PRIORITY - 10);
    }

    private void add(RoutingContext exchange) {
        exchange.addHeadersEndHandler(_ -> secure(exchange));
        exchange.next();
    }

    private void secure(RoutingContext exchange) {
        var headers = exchange.response().headers();
        headers.set("Content-Security-Policy", contentPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        // A badge is made to be shown on other sites.
        headers.set(
                "Cross-Origin-Resource-Policy", isBadge(exchange.request().path()) ? "cross-origin" : "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        keep(headers, exchange.request().path(), exchange.response().getStatusCode());
    }

    /** A hashed asset never changes, the API's answers belong to one person, and a page must be asked for again. */
    private static void keep(MultiMap headers, String path, int status) {
        if (HASHED.matcher(path).matches() && (status == 200 || status == 304)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else if ((isBadge(path) || path.equals("/oembed")) && status == 200) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        } else if (path.startsWith("/api/") || path.startsWith("/login") || path.startsWith("/logout")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean isBadge(String path) {
        return path.startsWith("/badge/");
    }
}
