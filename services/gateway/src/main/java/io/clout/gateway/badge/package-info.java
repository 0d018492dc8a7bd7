// SPDX-License-Identifier: Apache-2.0
/** A public score on other sites: a badge, its embed, and a card for link previews. Only of people whom everyone may see. */
@NullMarked
package io.clout.gateway.badge;

import org.jspecify.annotations.NullMarked;
