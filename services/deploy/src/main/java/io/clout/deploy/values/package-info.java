// SPDX-License-Identifier: Apache-2.0
/** The chart's values, their schema and their table. */
@NullMarked
package io.clout.deploy.values;

import org.jspecify.annotations.NullMarked;
