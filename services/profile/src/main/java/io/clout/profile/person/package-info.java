// SPDX-License-Identifier: Apache-2.0
/** A person: a subject of the identity provider, a name, and who may see them. */
@NullMarked
package io.clout.profile.person;

import org.jspecify.annotations.NullMarked;
