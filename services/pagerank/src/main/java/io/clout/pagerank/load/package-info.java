// SPDX-License-Identifier: Apache-2.0
/** Hands ranks over to the service that makes signals of them (services/ingest/wikipedia). */
@NullMarked
package io.clout.pagerank.load;

import org.jspecify.annotations.NullMarked;
