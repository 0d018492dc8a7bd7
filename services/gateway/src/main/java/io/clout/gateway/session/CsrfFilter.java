// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Shows that a change asked for with a session cookie comes from our own pages: by a header that no page of another origin can send
 * (we answer no CORS preflight), and by what the browser says of the origin where it does. A plain form cannot send headers, so signing out,
 * the only form we have, rests on the browser's word alone.
 */
@Provider
class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final RoutingContext exchange;

    CsrfFilter(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !SignInTenant.bringsSession(exchange)) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var ours = "same-origin".equals(site);
        var header = "1".equals(request.getHeaderString("X-Clout-Csrf"));
        var form = exchange.request().path().equals("/logout");
        if (site != null && !ours || !header && !(form && ours)) {
            throw new ApiProblem(ProblemType.CSRF, "Send X-Clout-Csrf: 1 from a page of this site.");
        }
    }
}
