// SPDX-License-Identifier: Apache-2.0
/** The topics that every service knows before anyone imports more. */
@NullMarked
package io.clout.common.topic;

import org.jspecify.annotations.NullMarked;
