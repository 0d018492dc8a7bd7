// SPDX-License-Identifier: Apache-2.0
/** What happens to the caller, streamed while they watch. */
@NullMarked
package io.clout.gateway.events;

import org.jspecify.annotations.NullMarked;
