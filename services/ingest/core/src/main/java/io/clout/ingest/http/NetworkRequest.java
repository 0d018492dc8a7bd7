// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A question to a network.
 *
 * @param headers beside those that every request has
 * @param units of the day's budget that it may take at the most
 * @param isPersonal whether it goes by a token of the person's own, which has limits of its own
 * @param price what it really took, by the reply, where the network bills by what it gives: the rest goes back into the budget, and all
 *     of it if the network refuses
 */
public record NetworkRequest(
        URI uri, Map<String, String> headers, boolean isPersonal, long units, Optional<ToLongFunction<Reply>> price) {

    /** A question that takes one unit and carries no secret. */
    public static NetworkRequest to(URI uri) {
        return new NetworkRequest(uri, Map.of(), false, 1, Optional.empty());
    }

    /** As {@link #to(URI)}; the values of the query are encoded here, in the order of their names. */
    public static NetworkRequest to(URI base, String path, Map<String, String> query) {
        String text = query.isEmpty() ? path : path + "?" + NetworkClient.form(new TreeMap<>(query));
        return to(base.resolve(text));
    }

    /** With a token of the operator's; see {@link #with} for a person's. */
    public NetworkRequest bearer(String accessToken) {
        return header("Authorization", "Bearer " + accessToken);
    }

    /** With the person's token, where there is one. */
    public NetworkRequest with(Access access) {
        return access instanceof Access.Token(String accessToken)
                ? new NetworkRequest(uri, bearer(accessToken).headers, true, units, price)
                : this;
    }

    public NetworkRequest header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new NetworkRequest(uri, more, isPersonal, units, price);
    }

    /** Takes so many units of the budget whatever the answer. */
    public NetworkRequest costing(long units) {
        return new NetworkRequest(uri, headers, isPersonal, units, Optional.empty());
    }

    /** Takes as many units as the reply turns out to cost. */
    public NetworkRequest costing(long atMost, ToLongFunction<Reply> price) {
        return new NetworkRequest(uri, headers, isPersonal, atMost, Optional.of(price));
    }

    /** What goes back into the budget after a good reply. */
    long unused(Reply reply) {
        return price.map(known -> units - known.applyAsLong(reply)).orElse(0L);
    }

    /** What goes back into the budget after a refusal. */
    long unusedIfRefused() {
        return price.isPresent() ? units : 0;
    }

    String host() {
        return String.valueOf(uri.getHost());
    }

    /** Without the query: it may hold a key. */
    String where() {
        return uri.getHost() + uri.getPath();
    }

    @Override
    public String toString() {
        return "NetworkRequest[" + where() + "]";
    }
}
