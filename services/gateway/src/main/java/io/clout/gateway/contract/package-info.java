// SPDX-License-Identifier: Apache-2.0
/**
 * Messages of the services' contract as JSON and CSV, by their descriptors: what perks say over REST is what their contract says, so no class
 * mirrors it.
 */
@NullMarked
package io.clout.gateway.contract;

import org.jspecify.annotations.NullMarked;
