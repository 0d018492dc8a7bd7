// SPDX-License-Identifier: Apache-2.0
/** The caller's own profile, consent and events. */
@NullMarked
package io.clout.gateway.me;

import org.jspecify.annotations.NullMarked;
