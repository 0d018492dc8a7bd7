// SPDX-License-Identifier: Apache-2.0
/** Finds what a person's content is about while it is in memory; only the topics found leave, never the words (decision 193). */
@NullMarked
package io.clout.ingest.topic;

import org.jspecify.annotations.NullMarked;
