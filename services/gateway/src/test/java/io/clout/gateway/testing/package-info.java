// SPDX-License-Identifier: Apache-2.0
/** Stand-ins for what the gateway talks to: the identity provider and the services, spoken to over their real protocols. */
@NullMarked
package io.clout.gateway.testing;

import org.jspecify.annotations.NullMarked;
