// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many links have been counted, and how MediaWiki goes on listing them; kept as the page of a cursor.
 *
 * @param more parameters of the next request
 */
record LinkCount(long counted, Map<String, String> more) {

    static LinkCount of(String page) {
        if (page.isEmpty()) {
            return new LinkCount(0, Map.of());
        }
        var json = new JsonObject(page);
        var more = new TreeMap<String, String>();
        json.getJsonObject("more")
                .forEach(parameter ->
                        more.put(parameter.getKey(), parameter.getValue().toString()));
        return new LinkCount(json.getLong("counted"), more);
    }

    String page() {
        var parameters = new JsonObject();
        more.forEach(parameters::put);
        return new JsonObject().put("counted", counted).put("more", parameters).encode();
    }
}
