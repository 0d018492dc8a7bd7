// SPDX-License-Identifier: Apache-2.0
/** Who calls, and handing their token on: every service checks the token itself and asks {@link io.clout.common.security.Caller} for the person. */
@NullMarked
package io.clout.common.security;

import org.jspecify.annotations.NullMarked;
