// SPDX-License-Identifier: Apache-2.0
/** People who do not want to see or be seen by one another. */
@NullMarked
package io.clout.profile.block;

import org.jspecify.annotations.NullMarked;
