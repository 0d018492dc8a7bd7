// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import java.util.Locale;

/** Every reason for which a line of the open signal format can be rejected, by any service. */
public enum RejectionReason {
    /** The line is longer than a reader takes, or a name in it is. */
    TOO_LONG,
    NOT_JSON,
    /** A field that is text holds something else. */
    NOT_TEXT,
    /** A field that is a number holds something else, or a number that is not finite. */
    NOT_A_NUMBER,
    NOT_A_TIME,
    /** A name has control characters, or half of one. */
    NOT_PLAIN,
    NO_PERSON,
    NO_NETWORK,
    NO_ACCOUNT,
    NO_KIND,
    NO_SEMANTICS,
    NO_VALUE,
    NO_TIME,
    UNKNOWN_NETWORK,
    UNKNOWN_KIND,
    UNKNOWN_SEMANTICS,
    /** The network is known, but its signals are not taken this way. */
    NOT_OTHER,
    /** The token is for one source, and the line is about another. */
    NOT_YOUR_SOURCE,
    /** Nobody with that id has linked the source. */
    UNKNOWN_PERSON,
    /** Other sources have no signals of this kind. */
    KIND_NOT_OPEN,
    /** The kind is a count of the account and comes as a TOTAL. */
    TOTAL_ONLY,
    /** A TOTAL of this kind needs the post it is about. */
    NO_CONTENT,
    /** The value is out of the range of its kind. */
    BAD_VALUE,
    IN_THE_FUTURE;

    /** The code in answers, such as {@code no_value}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
