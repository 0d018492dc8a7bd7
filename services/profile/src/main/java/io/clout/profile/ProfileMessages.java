// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import com.google.protobuf.Timestamp;
import io.clout.profile.consent.Consent;
import io.clout.profile.pause.PauseMessages;
import io.clout.profile.person.DisplayName;
import io.clout.profile.person.Person;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.Visibility;
import java.time.Instant;

/** Profiles as others read them. */
final class ProfileMessages {
    private ProfileMessages() {}

    /** A person's own profile. */
    static Profile own(StoredProfile stored) {
        var profile = profile(stored.person());
        stored.consent()
                .filter(consent -> consent.withdrawnAt().isEmpty())
                .ifPresent(consent -> profile.setConsent(consent(consent)));
        stored.pause().map(PauseMessages::of).ifPresent(profile::setPause);
        return profile.build();
    }

    /** Another person's profile. */
    static Profile others(Person person) {
        return profile(person).build();
    }

    /** The profile of a person of whom nothing is stored. */
    static Profile unstored(String personId, DisplayName name) {
        return Profile.newBuilder()
                .setPersonId(personId)
                .setDisplayName(name.text())
                .setVisibility(Visibility.VISIBILITY_PRIVATE)
                .build();
    }

    private static Profile.Builder profile(Person person) {
        return Profile.newBuilder()
                .setPersonId(person.id())
                .setDisplayName(person.displayName())
                .setVisibility(person.visibility());
    }

    private static io.clout.proto.profile.v1.Consent consent(Consent consent) {
        return io.clout.proto.profile.v1.Consent.newBuilder()
                .setVersion(consent.version())
                .setGivenAt(timestamp(consent.givenAt()))
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
