// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.google.common.hash.Hashing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A question to a network.
 *
 * @param headers beside those that every request has
 * @param cost what it takes of the day's budget
 * @param limits whose limits at the network it counts toward
 * @param isForeign whether a person, or another server, named the host: only a public one is asked then
 */
public record NetworkRequest(URI uri, Map<String, String> headers, Cost cost, LimitsOf limits, boolean isForeign) {

    /**
     * Units of the day's budget.
     *
     * @param units that it may take at the most
     * @param price what it really took, by the reply, where the network bills by what it gives: the rest goes back into the budget, and
     *     all of it if the network refuses
     */
    public record Cost(long units, Optional<ToLongFunction<Reply>> price) {}

    /**
     * Whose limits at the network a request counts toward.
     *
     * @param owner the token or key of a person's own; empty for what the operator or anyone may ask from this address
     * @param reserve what it leaves of the limit for those who wait for an answer
     */
    public record LimitsOf(String owner, long reserve) {

        @Override
        public String toString() {
            return "LimitsOf[***]";
        }
    }

    /** A question that takes one unit and carries no secret. */
    public static NetworkRequest to(URI uri) {
        return new NetworkRequest(uri, Map.of(), new Cost(1, Optional.empty()), new LimitsOf("", 0), false);
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
                ? bearer(accessToken).ownedBy(accessToken)
                : this;
    }

    /** Carries a token or key of a person's own somewhere, so that only their limit binds it. */
    public NetworkRequest ownedBy(String secret) {
        return new NetworkRequest(uri, headers, cost, new LimitsOf(secret, limits.reserve), isForeign);
    }

    /**
     * Waits when so many questions are left of the limit, which somebody who waits for an answer may need.
     *
     * @param reserve as the network counts
     */
    public NetworkRequest leaving(long reserve) {
        return new NetworkRequest(uri, headers, cost, new LimitsOf(limits.owner, reserve), isForeign);
    }

    /** Goes to a host that others named. */
    public NetworkRequest foreign() {
        return new NetworkRequest(uri, headers, cost, limits, true);
    }

    public NetworkRequest header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new NetworkRequest(uri, more, cost, limits, isForeign);
    }

    /** Takes so many units of the budget whatever the answer. */
    public NetworkRequest costing(long units) {
        return new NetworkRequest(uri, headers, new Cost(units, Optional.empty()), limits, isForeign);
    }

    /** Takes as many units as the reply turns out to cost. */
    public NetworkRequest costing(long atMost, ToLongFunction<Reply> price) {
        return new NetworkRequest(uri, headers, new Cost(atMost, Optional.of(price)), limits, isForeign);
    }

    /** The same question at another place of the same host. */
    NetworkRequest at(URI other) {
        return new NetworkRequest(other, headers, cost, limits, isForeign);
    }

    /** What goes back into the budget after a good reply. */
    long unused(Reply reply) {
        return cost.price.map(known -> cost.units - known.applyAsLong(reply)).orElse(0L);
    }

    /** What goes back into the budget after a refusal. */
    long unusedIfRefused() {
        return cost.price.isPresent() ? cost.units : 0;
    }

    String host() {
        return String.valueOf(uri.getHost());
    }

    /** Under what the limit is kept that binds this request: a hash stands for a person's token. */
    String limited() {
        return limits.owner.isEmpty()
                ? host()
                : host() + "#"
                        + Hashing.sha256()
                                .hashString(limits.owner, StandardCharsets.UTF_8)
                                .toString()
                                .substring(0, 24);
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
