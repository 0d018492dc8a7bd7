// SPDX-License-Identifier: Apache-2.0
/** Questions by topic and their answers. */
@NullMarked
package io.clout.gateway.questions;

import org.jspecify.annotations.NullMarked;
