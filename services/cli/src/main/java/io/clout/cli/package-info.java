// SPDX-License-Identifier: Apache-2.0
/** The one entry point of {@code ./clout}: finds the commands of a module, parses, prints help, and maps failures to exit codes. */
@NullMarked
package io.clout.cli;

import org.jspecify.annotations.NullMarked;
