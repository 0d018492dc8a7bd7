// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns one entry of an export into observations. */
@FunctionalInterface
public interface EntryMapping {

    /**
     * @param account whose export it is
     */
    EntryResult map(JsonNode entry, ExternalAccount account);
}
