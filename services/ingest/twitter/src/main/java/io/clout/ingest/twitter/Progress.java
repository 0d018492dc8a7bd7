// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import java.time.LocalDate;
import java.util.List;

/**
 * What is remembered of an account.
 *
 * @param since mentions after this post have not been read yet; empty: since the window begins
 * @param newest what {@code since} becomes when all pages have been read; empty if there were none
 * @param billed today
 */
record Progress(String since, String newest, Billed billed) {

    static final Progress NONE = new Progress("", "", Billed.NOTHING);

    /** X lists mentions newest first, so the newest is known before the older pages are read. */
    Progress and(List<Reply> page) throws NetworkFailure {
        return newest.isEmpty() && !page.isEmpty()
                ? new Progress(since, page.getFirst().text("id"), billed)
                : this;
    }

    Progress read() {
        return new Progress(newest.isEmpty() ? since : newest, "", billed);
    }

    Progress on(LocalDate today) {
        return new Progress(since, newest, billed.on(today));
    }

    Progress paid(List<String> ids) {
        return new Progress(since, newest, billed.and(ids));
    }
}
