// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.util.Locale;

/** Why an upload was refused. The lower-case name is the code that people get words for. */
public enum ArchiveProblem {
    /** Neither zip nor tar, or not an export of this network. */
    NOT_AN_ARCHIVE,
    /** The network's export as pages for people; it can be asked for as JSON, which can be read. */
    HTML_FORMAT,
    /** The network's export does not say whose it is, and the person has linked no account there. */
    NO_ACCOUNT_IN_ARCHIVE,
    /** Not of the account that the person has linked; where anybody may read, anybody may make such a file, so it shows nothing. */
    ACCOUNT_NOT_LINKED,
    /** Incomplete or corrupt. */
    DAMAGED_ARCHIVE,
    /** Protected by a password. */
    ENCRYPTED_ARCHIVE,
    /** More bytes, files or time than this instance allows. */
    ARCHIVE_TOO_LARGE,
    /** Made to harm: a bomb, or paths that lead out of it. */
    HOSTILE_ARCHIVE,
    /** The connection broke before the end. */
    UPLOAD_INTERRUPTED,
    /** Arrived whole, but each attempt to read it failed. */
    COULD_NOT_IMPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
