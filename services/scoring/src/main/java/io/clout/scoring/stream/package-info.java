// SPDX-License-Identifier: Apache-2.0
/** The steps of {@link io.clout.scoring.ScoringTopology}: facts about people come in, their scores go out, exactly once. */
@NullMarked
package io.clout.scoring.stream;

import org.jspecify.annotations.NullMarked;
