// SPDX-License-Identifier: Apache-2.0
/** How fast people and campaigns are matched. */
@NullMarked
package io.clout.bench.perks;

import org.jspecify.annotations.NullMarked;
