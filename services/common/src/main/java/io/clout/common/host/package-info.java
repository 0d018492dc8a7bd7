// SPDX-License-Identifier: Apache-2.0
/** Where this installation may connect to when someone else names the host. */
@NullMarked
package io.clout.common.host;

import org.jspecify.annotations.NullMarked;
