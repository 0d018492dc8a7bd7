// SPDX-License-Identifier: Apache-2.0
/**
 * Ingestion: everything that all networks share. A network adds one {@link io.clout.ingest.network.Connector} bean; linking, polling,
 * reading exports and publishing signals are done here.
 */
@NullMarked
package io.clout.ingest;

import org.jspecify.annotations.NullMarked;
