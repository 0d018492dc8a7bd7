// SPDX-License-Identifier: Apache-2.0
/** Made-up brands of a new installation, so that there is something to claim in the first five minutes. */
@NullMarked
package io.clout.perks.demo;

import org.jspecify.annotations.NullMarked;
