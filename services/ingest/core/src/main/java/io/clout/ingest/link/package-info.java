// SPDX-License-Identifier: Apache-2.0
/** Links accounts by signing in at the network (OAuth 2 with PKCE), and keeps the tokens that come of it, encrypted. */
@NullMarked
package io.clout.ingest.link;

import org.jspecify.annotations.NullMarked;
