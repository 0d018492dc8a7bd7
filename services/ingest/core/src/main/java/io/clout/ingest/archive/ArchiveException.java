// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.IOException;

/** The upload cannot be used; nothing of it is kept. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1;

    private final ArchiveProblem problem;
    private final String place;

    /**
     * @param detail for the log: what was found where, never content
     */
    public ArchiveException(ArchiveProblem problem, String detail) {
        this(problem, detail, "");
    }

    /**
     * @param place for the person: files, and in each the field that was missing
     */
    public ArchiveException(ArchiveProblem problem, String detail, String place) {
        super(problem.code() + ": " + detail + (place.isEmpty() ? "" : ": " + place));
        this.problem = problem;
        this.place = place;
    }

    /** Where the problem was found; empty if it has no place. */
    public String place() {
        return place;
    }

    public ArchiveProblem problem() {
        return problem;
    }
}
