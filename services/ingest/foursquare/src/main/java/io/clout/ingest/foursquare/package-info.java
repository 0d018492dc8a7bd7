// SPDX-License-Identifier: Apache-2.0
/** Connects Foursquare and Swarm: by the v2 API, or by the export of Swarm. */
@NullMarked
package io.clout.ingest.foursquare;

import org.jspecify.annotations.NullMarked;
