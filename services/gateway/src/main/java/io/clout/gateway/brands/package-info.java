// SPDX-License-Identifier: Apache-2.0
/** The brand API: brands, who acts for them, campaigns, claims, reports and webhooks. The perks service decides who may do what. */
@NullMarked
package io.clout.gateway.brands;

import org.jspecify.annotations.NullMarked;
