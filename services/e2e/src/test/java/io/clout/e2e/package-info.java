// SPDX-License-Identifier: Apache-2.0
/** Journeys, faults and promises, tried on the running platform as a person, a client or bad luck would. */
@NullMarked
package io.clout.e2e;

import org.jspecify.annotations.NullMarked;
