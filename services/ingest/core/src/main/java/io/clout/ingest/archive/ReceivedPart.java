// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.util.Optional;

/**
 * A file of an export that has arrived.
 *
 * @param number its place among the files used, from 1
 * @param entries how many entries it has, as far as it could be read
 * @param broken why it could not be read to the end; empty if it could
 */
public record ReceivedPart(int number, String name, FileUse use, long entries, Optional<String> broken) {}
