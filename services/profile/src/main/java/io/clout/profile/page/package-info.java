// SPDX-License-Identifier: Apache-2.0
/** Pages of lists. */
@NullMarked
package io.clout.profile.page;

import org.jspecify.annotations.NullMarked;
