// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/** What was observed of one kind on one account. */
sealed interface KindState permits Total, Flow {}
