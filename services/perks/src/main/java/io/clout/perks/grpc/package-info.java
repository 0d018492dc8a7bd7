// SPDX-License-Identifier: Apache-2.0
/** The services of the contract. */
@NullMarked
package io.clout.perks.grpc;

import org.jspecify.annotations.NullMarked;
