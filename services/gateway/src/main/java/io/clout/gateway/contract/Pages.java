// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Lists that are read to their end, page by page, without being held. */
public final class Pages {

    /** Rows a page when all of them are wanted. */
    public static final int SIZE = 100;

    private Pages() {}

    /**
     * All pages, one after the other as they are asked for.
     *
     * @param page the page at a token; empty for the first
     * @param next the token of the page after that one; empty if it is the last
     */
    public static <P> Multi<P> all(Function<String, Uni<P>> page, Function<P, String> next) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(""),
                        token -> page.apply(token.get()).invoke(answer -> token.set(next.apply(answer))))
                .whilst(answer -> !next.apply(answer).isEmpty());
    }
}
