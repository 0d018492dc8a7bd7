// SPDX-License-Identifier: Apache-2.0
/** Networks that tell at once what happens: one replica listens, and whom it concerns is read soon (docs/decisions/137). */
@NullMarked
package io.clout.ingest.live;

import org.jspecify.annotations.NullMarked;
