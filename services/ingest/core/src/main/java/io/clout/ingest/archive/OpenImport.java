// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.UUID;

/**
 * An import that is being read.
 *
 * @param asOf the moment the export tells of
 * @param attempts how often it was begun since something of it was last read, this time included
 */
public record OpenImport(UUID id, Network network, String accountId, Instant asOf, int attempts) {}
