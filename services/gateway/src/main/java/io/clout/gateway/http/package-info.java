// SPDX-License-Identifier: Apache-2.0
/** What holds for every HTTP exchange: request ids, security headers, size limits, known parameters. */
@NullMarked
package io.clout.gateway.http;

import org.jspecify.annotations.NullMarked;
