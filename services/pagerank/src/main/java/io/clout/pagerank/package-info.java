// SPDX-License-Identifier: Apache-2.0
/** PageRank of pages, from a wiki's link dumps or a list of edges. A tool, run by {@code ./clout pagerank}; no service uses it. */
@NullMarked
package io.clout.pagerank;

import org.jspecify.annotations.NullMarked;
