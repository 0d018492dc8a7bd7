// SPDX-License-Identifier: Apache-2.0
/** Every failed request ends here, as an {@code application/problem+json} of a documented type. */
@NullMarked
package io.clout.gateway.problem;

import org.jspecify.annotations.NullMarked;
