// SPDX-License-Identifier: Apache-2.0
/** What works at the moment, for everyone. */
@NullMarked
package io.clout.gateway.status;

import org.jspecify.annotations.NullMarked;
