// SPDX-License-Identifier: Apache-2.0
/** Real servers for the tests of every service: in containers, or embedded. */
@NullMarked
package io.clout.standalone.testing;

import org.jspecify.annotations.NullMarked;
