// SPDX-License-Identifier: Apache-2.0
/** What the OpenAPI document says beyond what the code says by itself. */
@NullMarked
package io.clout.gateway.openapi;

import org.jspecify.annotations.NullMarked;
