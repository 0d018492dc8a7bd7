// SPDX-License-Identifier: Apache-2.0
/** Adds to the OpenAPI document what annotations do not say. */
@NullMarked
package io.clout.gateway.openapi;

import org.jspecify.annotations.NullMarked;
