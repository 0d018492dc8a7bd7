// SPDX-License-Identifier: Apache-2.0
/** Scores for a file of signals, without a server. */
@NullMarked
package io.clout.scoring.cli;

import org.jspecify.annotations.NullMarked;
