// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.Locale;

/**
 * Why something in an export was left out. The lower-case name is the code that the web app has words for, in each of its languages;
 * a test there reads this list.
 */
public enum SkipReason {
    NO_DATE,
    /** Before any network, or in the future. */
    IMPOSSIBLE_DATE,
    NO_ID,
    /** An id with control characters, half characters or more characters than any network's. */
    IMPOSSIBLE_ID,
    /** A count that is negative or beyond what a network can have. */
    IMPOSSIBLE_COUNT,
    NOT_A_POST,
    /** Without the fields of an entry of its list. */
    NOT_AN_ENTRY,
    /** A row of comma-separated values whose quotes do not close. */
    BAD_ROW,
    /** It has a form that the reader does not expect. */
    NOT_UNDERSTOOD,
    NOT_JSON(true),
    /** No list of entries where one should be. */
    NO_LIST(true),
    NOT_CSV(true),
    NO_HEADER(true),
    ENTRY_TOO_LARGE(true),
    /** A page for people; the network offers the same as JSON. */
    HTML_FORMAT(true),
    /** A file that may hold signals, in a layout that the reader does not know. */
    UNKNOWN_FILE(true);

    private final boolean endsFile;

    SkipReason() {
        this(false);
    }

    SkipReason(boolean endsFile) {
        this.endsFile = endsFile;
    }

    /** Whether nothing after it in the file could be read; otherwise one entry is meant. */
    public boolean endsFile() {
        return endsFile;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SkipReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
