// SPDX-License-Identifier: Apache-2.0
/**
 * The API that Klout had, versions 1 and 2, so that programs written for it go on working: docs/api/klout.md. It reads people who chose to
 * be visible to everyone, and nothing else.
 */
@NullMarked
package io.clout.gateway.klout;

import org.jspecify.annotations.NullMarked;
