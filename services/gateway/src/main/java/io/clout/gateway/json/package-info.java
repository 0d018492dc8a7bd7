// SPDX-License-Identifier: Apache-2.0
/** How JSON looks and is read, whatever it is about. */
@NullMarked
package io.clout.gateway.json;

import org.jspecify.annotations.NullMarked;
