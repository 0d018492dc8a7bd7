// SPDX-License-Identifier: Apache-2.0
/** The command of the measurements. */
@NullMarked
package io.clout.bench;

import org.jspecify.annotations.NullMarked;
