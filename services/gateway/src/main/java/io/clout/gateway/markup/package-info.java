// SPDX-License-Identifier: Apache-2.0
/** Text in HTML, SVG and XML. */
@NullMarked
package io.clout.gateway.markup;

import org.jspecify.annotations.NullMarked;
