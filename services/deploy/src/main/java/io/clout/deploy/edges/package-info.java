// SPDX-License-Identifier: Apache-2.0
/** The list of who talks to whom. */
@NullMarked
package io.clout.deploy.edges;

import org.jspecify.annotations.NullMarked;
