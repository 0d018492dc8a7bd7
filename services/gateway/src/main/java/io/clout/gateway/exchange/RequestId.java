// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each exchange an id that is in its answer, its problem and its log lines. A proxy in front may have given it already. */
public class RequestId {
    public static final int PRIORITY = 1000;
    private static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    void add(@Observes Filters filters) {
        filters.register(RequestId::assign, PRIORITY);
    }

    /** The id of this exchange. */
    public static String of(RoutingContext exchange) {
        String id = exchange.get(HEADER);
        return id == null ? assigned(exchange) : id;
    }

    private static void assign(RoutingContext exchange) {
        assigned(exchange);
        exchange.next();
    }

    private static String assigned(RoutingContext exchange) {
        var given = exchange.request().getHeader(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        exchange.put(HEADER, id);
        exchange.response().putHeader(HEADER, id);
        return id;
    }
}
