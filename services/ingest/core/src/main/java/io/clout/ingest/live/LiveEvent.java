// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import java.util.Set;

/**
 * Something happened on a network.
 *
 * @param position in the stream, growing
 * @param accounts whom it concerns, by the network's ids; nearly all of them are nobody's here
 */
public record LiveEvent(long position, Set<String> accounts) {}
