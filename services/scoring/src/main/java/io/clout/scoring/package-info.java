// SPDX-License-Identifier: Apache-2.0
/**
 * Turns signals into scores. {@code signal} keeps what was observed, {@code feature} makes numbers of it, {@code score} a score and
 * its explanation; these three know no framework. {@link io.clout.scoring.ScoringTopology} runs them on streams,
 * {@code cli} on files, {@code history} keeps and serves what came out.
 */
@NullMarked
package io.clout.scoring;

import org.jspecify.annotations.NullMarked;
