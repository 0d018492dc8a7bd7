// SPDX-License-Identifier: Apache-2.0
/**
 * Answers for everyone at once what {@link io.clout.perks.targeting.Evaluator} answers for one person and one campaign: how many people a targeting
 * reaches, and which campaigns are for a person. Both indexes are caches in memory; no claim rests on them.
 */
@NullMarked
package io.clout.perks.index;

import org.jspecify.annotations.NullMarked;
