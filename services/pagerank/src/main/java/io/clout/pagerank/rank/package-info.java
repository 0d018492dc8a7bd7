// SPDX-License-Identifier: Apache-2.0
/** PageRank by power iteration, in parallel, with the same result whatever the number of threads. */
@NullMarked
package io.clout.pagerank.rank;

import org.jspecify.annotations.NullMarked;
