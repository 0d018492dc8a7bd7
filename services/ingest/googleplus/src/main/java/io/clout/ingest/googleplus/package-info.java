// SPDX-License-Identifier: Apache-2.0
/** Connects Google+, which closed in 2019: by a Takeout made before. */
@NullMarked
package io.clout.ingest.googleplus;

import org.jspecify.annotations.NullMarked;
