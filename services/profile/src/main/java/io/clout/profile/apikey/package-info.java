// SPDX-License-Identifier: Apache-2.0
/** Keys by which programs read public scores, and their quotas. */
@NullMarked
package io.clout.profile.apikey;

import org.jspecify.annotations.NullMarked;
