// SPDX-License-Identifier: Apache-2.0
/** The commands that {@code ./clout} hands over to Java. */
@NullMarked
package io.clout.standalone.cli;

import org.jspecify.annotations.NullMarked;
