// SPDX-License-Identifier: Apache-2.0
/** Everything that is kept of a person, for the person. */
@NullMarked
package io.clout.perks.export;

import org.jspecify.annotations.NullMarked;
