// SPDX-License-Identifier: Apache-2.0
/** Final scores that a person can show to others, signed, and the keys that anyone checks them with. */
@NullMarked
package io.clout.scoring.statement;

import org.jspecify.annotations.NullMarked;
