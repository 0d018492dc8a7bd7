// SPDX-License-Identifier: Apache-2.0
/**
 * What a network is to ingestion: a {@link io.clout.ingest.network.Connector} with its ways in, how its pages and exports are read, and
 * what it observes. A network's module needs this package and {@code http}, nothing else.
 */
@NullMarked
package io.clout.ingest.network;

import org.jspecify.annotations.NullMarked;
