// SPDX-License-Identifier: Apache-2.0
/** Which parts the platform has, on which ports, with which settings: the one list that everything else follows. */
@NullMarked
package io.clout.standalone.platform;

import org.jspecify.annotations.NullMarked;
