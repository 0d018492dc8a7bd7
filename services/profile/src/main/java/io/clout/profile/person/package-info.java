// SPDX-License-Identifier: Apache-2.0
/** Who somebody is to us and to others: a subject of the identity provider, a name, and who may see them. */
@NullMarked
package io.clout.profile.person;

import org.jspecify.annotations.NullMarked;
