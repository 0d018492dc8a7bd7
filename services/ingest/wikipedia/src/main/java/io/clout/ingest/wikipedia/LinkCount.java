// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

/**
 * How many links have been counted, and where MediaWiki goes on listing them; kept as the page of a cursor.
 *
 * @param next MediaWiki's own; empty at the end of the list
 */
record LinkCount(long counted, String next) {

    static LinkCount of(String page) {
        int blank = page.indexOf(' ');
        return page.isEmpty()
                ? new LinkCount(0, "")
                : new LinkCount(Long.parseLong(page.substring(0, blank)), page.substring(blank + 1));
    }

    String page() {
        return counted + " " + next;
    }

    boolean isComplete() {
        return next.isEmpty();
    }
}
