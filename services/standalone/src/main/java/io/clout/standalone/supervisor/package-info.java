// SPDX-License-Identifier: Apache-2.0
/** Keeps the platform running: starts its parts in order, starts crashed ones again, stops them, and tells others about it. */
@NullMarked
package io.clout.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
