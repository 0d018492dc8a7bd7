// SPDX-License-Identifier: Apache-2.0
/** Codes that brands upload, sealed, and shown only to whom they were granted. */
@NullMarked
package io.clout.perks.code;

import org.jspecify.annotations.NullMarked;
