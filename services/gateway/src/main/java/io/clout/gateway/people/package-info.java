// SPDX-License-Identifier: Apache-2.0
/** Other people, as far as the caller may see them. */
@NullMarked
package io.clout.gateway.people;

import org.jspecify.annotations.NullMarked;
