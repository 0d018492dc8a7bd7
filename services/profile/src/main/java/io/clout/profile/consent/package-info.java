// SPDX-License-Identifier: Apache-2.0
/** What a person agreed to and when, and the age from which one may. */
@NullMarked
package io.clout.profile.consent;

import org.jspecify.annotations.NullMarked;
