// SPDX-License-Identifier: Apache-2.0
/** The directory that holds everything of one installation: data, secrets made at its first start, logs. */
@NullMarked
package io.clout.standalone.home;

import org.jspecify.annotations.NullMarked;
