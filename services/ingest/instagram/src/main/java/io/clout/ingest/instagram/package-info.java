// SPDX-License-Identifier: Apache-2.0
/** Connects Instagram: professional accounts by the API with Instagram Login, every account by its export. */
@NullMarked
package io.clout.ingest.instagram;

import org.jspecify.annotations.NullMarked;
