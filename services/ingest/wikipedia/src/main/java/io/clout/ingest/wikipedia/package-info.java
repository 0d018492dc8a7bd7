// SPDX-License-Identifier: Apache-2.0
/**
 * Reads Wikipedia for the people that an article is about: who links to it, how often it is read, and its PageRank. That
 * an article is about the person is shown by what Wikidata has said of them for some time, or by an operator.
 */
@NullMarked
package io.clout.ingest.wikipedia;

import org.jspecify.annotations.NullMarked;
