// SPDX-License-Identifier: Apache-2.0
/** The embedded servers for the tests of every service. */
@NullMarked
package io.clout.standalone.testing;

import org.jspecify.annotations.NullMarked;
