// SPDX-License-Identifier: Apache-2.0
/** What brands' own systems are told. */
@NullMarked
package io.clout.perks.webhook;

import org.jspecify.annotations.NullMarked;
