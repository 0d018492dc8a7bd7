// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.UUID;

/**
 * An import that is being read.
 *
 * @param asOf the moment the export tells of
 */
public record OpenImport(UUID id, Network network, String accountId, Instant asOf) {}
