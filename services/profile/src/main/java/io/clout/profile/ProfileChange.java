// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.person.DisplayName;
import io.clout.proto.profile.v1.Visibility;
import java.util.Optional;

/** What a person wants changed; what is empty stays. */
record ProfileChange(Optional<DisplayName> name, Optional<Visibility> visibility) {}
