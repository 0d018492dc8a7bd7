// SPDX-License-Identifier: Apache-2.0
/** Connects Facebook: the pages a person runs by the Graph API, their own profile by its export. */
@NullMarked
package io.clout.ingest.facebook;

import org.jspecify.annotations.NullMarked;
