// SPDX-License-Identifier: Apache-2.0
/** Keys for programs that read public scores. */
@NullMarked
package io.clout.gateway.apikeys;

import org.jspecify.annotations.NullMarked;
