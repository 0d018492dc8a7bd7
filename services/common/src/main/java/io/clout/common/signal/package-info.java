// SPDX-License-Identifier: Apache-2.0
/** The open signal format: one JSON object a line, read the same way from files and from requests. */
@NullMarked
package io.clout.common.signal;

import org.jspecify.annotations.NullMarked;
