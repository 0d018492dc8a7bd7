// SPDX-License-Identifier: Apache-2.0
/** Tells brands how many people a targeting reaches, without telling anything about any one person. */
@NullMarked
package io.clout.perks.estimate;

import org.jspecify.annotations.NullMarked;
