// SPDX-License-Identifier: Apache-2.0
/** Arcs, sorted outside memory, and the compressed graph of them (WebGraph). */
@NullMarked
package io.clout.pagerank.graph;

import org.jspecify.annotations.NullMarked;
