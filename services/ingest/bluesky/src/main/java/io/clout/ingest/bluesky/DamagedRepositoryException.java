// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import java.io.IOException;

/** What came is no repository, or not a whole one. */
final class DamagedRepositoryException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedRepositoryException(String detail) {
        super(detail);
    }
}
