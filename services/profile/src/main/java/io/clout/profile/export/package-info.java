// SPDX-License-Identifier: Apache-2.0
/** Everything that is kept of a person here, for the person. */
@NullMarked
package io.clout.profile.export;

import org.jspecify.annotations.NullMarked;
