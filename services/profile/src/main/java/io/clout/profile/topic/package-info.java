// SPDX-License-Identifier: Apache-2.0
/** The topics of people: what they say themselves, what evidence says, and who knows most. */
@NullMarked
package io.clout.profile.topic;

import org.jspecify.annotations.NullMarked;
