// SPDX-License-Identifier: Apache-2.0
/** What the tests of every connector need. */
@NullMarked
package io.clout.ingest.testing;

import org.jspecify.annotations.NullMarked;
