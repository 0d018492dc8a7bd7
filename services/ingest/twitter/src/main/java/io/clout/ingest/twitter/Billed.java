// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.http.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What X has billed on a day. It bills a post or an account once in a UTC day, however often it is read.
 *
 * @param day in UTC, as ISO 8601 writes it; empty before the first
 * @param ids of posts, and {@link #ACCOUNT} for the account itself
 */
record Billed(String day, Set<String> ids) {

    static final String ACCOUNT = "account";

    /** What does not fit is charged again, rather than kept. */
    private static final int MOST_IDS = 2_000;

    static final Billed NOTHING = new Billed("", Set.of());

    static List<String> ids(List<Reply> posts) {
        return posts.stream().map(Reply::name).toList();
    }

    /** On another day everything is billed again. */
    Billed on(LocalDate today) {
        return day.equals(today.toString()) ? this : new Billed(today.toString(), Set.of());
    }

    boolean isFresh(String id) {
        return !ids.contains(id);
    }

    Billed and(List<String> more) {
        var all = new TreeSet<>(ids);
        more.stream().takeWhile(_ -> all.size() < MOST_IDS).forEach(all::add);
        return new Billed(day, all);
    }
}
