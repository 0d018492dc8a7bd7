// SPDX-License-Identifier: Apache-2.0
/** What people are entitled to: everything that is kept of them as a file, who looked, and the receipt of an erasure. */
@NullMarked
package io.clout.gateway.rights;

import org.jspecify.annotations.NullMarked;
