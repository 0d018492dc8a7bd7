// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.List;

/**
 * What one request to a network gave.
 *
 * @param cursor where to go on: kept in the transaction that publishes the observations; the connector's own, any text
 * @param last whether this reading is complete; the cursor is then where the next one, hours later, begins
 */
public record Page(List<Observation> observations, String cursor, boolean last) {}
