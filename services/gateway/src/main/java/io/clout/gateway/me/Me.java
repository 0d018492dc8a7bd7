// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.gateway.accounts.Account;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.profile.v1.GetProfileResponse;
import io.clout.proto.profile.v1.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The caller's own profile.
 *
 * @param id the subject of the caller's tokens
 * @param name how others see the person named
 * @param consent what the person agreed to; absent before that and after it is withdrawn
 * @param pause the pause under way; absent without one
 * @param currentConsentVersion the text to agree to now
 * @param minimumAge years
 */
record Me(
        String id,
        String name,
        Visibility visibility,
        Optional<Consent> consent,
        Optional<Pause> pause,
        String currentConsentVersion,
        int minimumAge,
        List<Account> accounts) {

    /** @param version which text */
    record Consent(String version, Instant givenAt) {}

    /**
     * A pause: the score falls more slowly, and its days are marked.
     *
     * @param from first UTC day
     * @param until last UTC day
     */
    record Pause(LocalDate from, LocalDate until) {}

    static Me of(GetProfileResponse response, List<Account> accounts) {
        var profile = response.getProfile();
        var consent = profile.hasConsent()
                ? Optional.of(new Consent(
                        profile.getConsent().getVersion(),
                        ProtoJson.instant(profile.getConsent().getGivenAt())))
                : Optional.<Consent>empty();
        return new Me(
                profile.getPersonId(),
                profile.getDisplayName(),
                Visibility.of(profile.getVisibility()),
                consent,
                pause(profile),
                response.getCurrentConsentVersion(),
                response.getMinimumAge(),
                accounts);
    }

    private static Optional<Pause> pause(Profile profile) {
        return profile.hasPause()
                ? Optional.of(new Pause(
                        LocalDate.parse(profile.getPause().getFromDay()),
                        LocalDate.parse(profile.getPause().getToDay())))
                : Optional.empty();
    }
}
