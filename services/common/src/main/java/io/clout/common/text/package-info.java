// SPDX-License-Identifier: Apache-2.0
/** The one rule for text from outside: names, handles and ids. */
@NullMarked
package io.clout.common.text;

import org.jspecify.annotations.NullMarked;
