// SPDX-License-Identifier: Apache-2.0
/** The topics that there are, built in and imported. */
@NullMarked
package io.clout.profile.ontology;

import org.jspecify.annotations.NullMarked;
