// SPDX-License-Identifier: Apache-2.0
/** Tells brands' own systems what happened, after Standard Webhooks 1.0: signed, tried for three days, never to an address that is not public. */
@NullMarked
package io.clout.perks.webhook;

import org.jspecify.annotations.NullMarked;
