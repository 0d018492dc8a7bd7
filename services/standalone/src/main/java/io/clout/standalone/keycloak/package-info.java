// SPDX-License-Identifier: Apache-2.0
/** The embedded Keycloak and its realm {@code clout}. */
@NullMarked
package io.clout.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
