// SPDX-License-Identifier: Apache-2.0
/** What is read: edge lists and MediaWiki's SQL dumps, as streams, into node numbers and arcs. */
@NullMarked
package io.clout.pagerank.input;

import org.jspecify.annotations.NullMarked;
