// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.common.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page of a list begins: behind the row with this time and id. Pages by it stay whole while rows are added.
 *
 * @param at the row's time
 * @param id the row's id, for rows of the same time
 */
public record PageToken(Instant at, UUID id) {

    private static final int USUAL_SIZE = 20;
    private static final int MOST = 100;

    /** Before the first row of a list whose newest comes first. */
    private static final PageToken NEWEST = new PageToken(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Before the first row of a list whose oldest comes first. */
    private static final PageToken OLDEST = new PageToken(Instant.EPOCH, new UUID(0, 0));

    /**
     * Part of a list.
     *
     * @param next text of the token of the next page; empty on the last
     */
    public record Page<T>(List<T> rows, String next) {}

    /** The token for a list whose newest comes first; an empty text means its beginning. */
    public static PageToken newestFirst(String text) {
        return text.isEmpty() ? NEWEST : parse(text);
    }

    /** The token for a list whose oldest comes first; an empty text means its beginning. */
    public static PageToken oldestFirst(String text) {
        return text.isEmpty() ? OLDEST : parse(text);
    }

    /** Rows of one page. */
    public static int size(int wanted) {
        return wanted == 0 ? USUAL_SIZE : Math.clamp(wanted, 1, MOST);
    }

    /**
     * A page out of rows of which one more was read than it holds.
     *
     * @param token of a row
     */
    public static <T> Page<T> page(List<T> rows, int size, Function<T, PageToken> token) {
        if (rows.size() <= size) {
            return new Page<>(rows, "");
        }
        List<T> page = rows.subList(0, size);
        return new Page<>(List.copyOf(page), token.apply(page.getLast()).text());
    }

    private String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
    }

    private static PageToken parse(String text) {
        return Optional.of(text)
                .flatMap(PageToken::read)
                .orElseThrow(() -> Problem.invalid(
                        "page-token-invalid", "page_token", "This is no token of a page; start with the first."));
    }

    private static Optional<PageToken> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ");
            return parts.length == 2
                    ? Optional.of(new PageToken(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
