// SPDX-License-Identifier: Apache-2.0
/** The directory: people whom everyone may see, found by number or by account. */
@NullMarked
package io.clout.profile.directory;

import org.jspecify.annotations.NullMarked;
