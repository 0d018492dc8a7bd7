// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.ExternalAccount;

/** Turns one entry of an export into observations. */
@FunctionalInterface
public interface EntryMapping {

    /**
     * @param account whose export it is
     */
    EntryResult map(JsonNode entry, ExternalAccount account);
}
