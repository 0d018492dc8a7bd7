// SPDX-License-Identifier: Apache-2.0
/** Microbenchmarks of what is done for each person and each batch. */
@NullMarked
package io.clout.bench.kernel;

import org.jspecify.annotations.NullMarked;
