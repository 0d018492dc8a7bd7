// SPDX-License-Identifier: Apache-2.0
/** The embedded PostgreSQL: binaries from Maven, one cluster, one database and role per service. */
@NullMarked
package io.clout.standalone.postgres;

import org.jspecify.annotations.NullMarked;
