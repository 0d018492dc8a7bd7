// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import java.time.Instant;

/** A video that has comments. */
record Video(String id, Instant publishedAt, long comments) {}
