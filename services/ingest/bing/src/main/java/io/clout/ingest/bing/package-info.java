// SPDX-License-Identifier: Apache-2.0
/** Connects Bing: how a person's own site does in its search, by the Webmaster API. */
@NullMarked
package io.clout.ingest.bing;

import org.jspecify.annotations.NullMarked;
