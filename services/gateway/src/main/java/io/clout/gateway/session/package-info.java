// SPDX-License-Identifier: Apache-2.0
/** Signing in and out with a browser, and whose token a request carries on to the services. */
@NullMarked
package io.clout.gateway.session;

import org.jspecify.annotations.NullMarked;
