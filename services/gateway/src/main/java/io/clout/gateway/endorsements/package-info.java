// SPDX-License-Identifier: Apache-2.0
/** People vouching for one another on topics: +K. */
@NullMarked
package io.clout.gateway.endorsements;

import org.jspecify.annotations.NullMarked;
