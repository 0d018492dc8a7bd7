// SPDX-License-Identifier: Apache-2.0
/** What the tests of every service need to sign people in. Published as the test jar of this module. */
@NullMarked
package io.clout.common.testing;

import org.jspecify.annotations.NullMarked;
