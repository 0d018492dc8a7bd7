// SPDX-License-Identifier: Apache-2.0
/** What came of a campaign, told so that no single person shows. */
@NullMarked
package io.clout.perks.report;

import org.jspecify.annotations.NullMarked;
