// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.IOException;

/** The upload cannot be used; nothing of it is kept. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1;

    private final ArchiveProblem problem;

    /**
     * @param detail for the log: what was found where, never content
     */
    public ArchiveException(ArchiveProblem problem, String detail) {
        super(problem.code() + ": " + detail);
        this.problem = problem;
    }

    public ArchiveProblem problem() {
        return problem;
    }
}
