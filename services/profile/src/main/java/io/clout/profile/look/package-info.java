// SPDX-License-Identifier: Apache-2.0
/** Who looked at whom, for the one who was looked at. */
@NullMarked
package io.clout.profile.look;

import org.jspecify.annotations.NullMarked;
