// SPDX-License-Identifier: Apache-2.0
/** The services behind the gateway, called with a deadline, bounded retries and a circuit breaker. */
@NullMarked
package io.clout.gateway.backend;

import org.jspecify.annotations.NullMarked;
