// SPDX-License-Identifier: Apache-2.0
/** What every exchange with a client has: its id, in the answer, in problems and in the log. */
@NullMarked
package io.clout.gateway.exchange;

import org.jspecify.annotations.NullMarked;
