// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

/** An endorsement just given, and what is left of the day. */
record Given(Endorsement endorsement, Allowance allowance) {}
