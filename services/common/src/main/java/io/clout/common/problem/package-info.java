// SPDX-License-Identifier: Apache-2.0
/** Failures that a caller can act on: {@link io.clout.common.problem.Problem} inside, gRPC status with details on the wire, problem+json at the gateway. */
@NullMarked
package io.clout.common.problem;

import org.jspecify.annotations.NullMarked;
