// SPDX-License-Identifier: Apache-2.0
/** Child processes: how one is described, started so that it never outlives us, watched and stopped. */
@NullMarked
package io.clout.standalone.process;

import org.jspecify.annotations.NullMarked;
