// SPDX-License-Identifier: Apache-2.0
/** Questions by topic, their answers, votes, edits and reports. */
@NullMarked
package io.clout.profile.question;

import org.jspecify.annotations.NullMarked;
