// SPDX-License-Identifier: Apache-2.0
/** What must be so on this machine before anything is started; each breach is one line that says what to do. */
@NullMarked
package io.clout.standalone.precheck;

import org.jspecify.annotations.NullMarked;
