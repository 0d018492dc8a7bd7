// SPDX-License-Identifier: Apache-2.0
/** Notices of what should not be here, the operators' decisions, and appeals. A report of a person and a notice of anyone are the same. */
@NullMarked
package io.clout.profile.moderation;

import org.jspecify.annotations.NullMarked;
