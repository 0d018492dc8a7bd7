// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.consent.Consent;
import io.clout.profile.pause.Pause;
import io.clout.profile.person.Person;
import java.util.Optional;

/**
 * What we know of a person.
 *
 * @param consent the one that holds now
 * @param pause the pause under way
 */
record StoredProfile(Person person, Optional<Consent> consent, Optional<Pause> pause) {}
