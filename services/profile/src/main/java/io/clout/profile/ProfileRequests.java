// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.profile.account.AccountClaim;
import io.clout.profile.person.DisplayName;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.StartPauseRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.signal.v1.Network;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Requests checked and turned into what the service works with; throws a problem that names the field. */
final class ProfileRequests {
    private static final int MAX_ID = 200;

    private ProfileRequests() {}

    static ProfileChange change(UpdateProfileRequest request) {
        return new ProfileChange(
                request.hasDisplayName()
                        ? Optional.of(
                                DisplayName.of(request.getDisplayName()).orElseThrow(ProfileProblems::nameInvalid))
                        : Optional.empty(),
                request.hasVisibility() ? Optional.of(visibility(request.getVisibility())) : Optional.empty());
    }

    private static Visibility visibility(Visibility wanted) {
        return switch (wanted) {
            case VISIBILITY_PUBLIC, VISIBILITY_COMMUNITY, VISIBILITY_PRIVATE -> wanted;
            case VISIBILITY_UNSPECIFIED, UNRECOGNIZED ->
                throw Problem.invalid("invalid", "visibility", "PUBLIC, COMMUNITY or PRIVATE.");
        };
    }

    static LocalDate pauseEnd(StartPauseRequest request) {
        try {
            return LocalDate.parse(request.getToDay());
        } catch (DateTimeParseException _) {
            throw ProfileProblems.pauseInvalid("Write the day as year-month-day, such as 2026-12-24.");
        }
    }

    static AccountClaim claim(LinkAccountRequest request) {
        var network = request.getNetwork();
        // The account on the network Clout is opened by profile itself.
        if (network == Network.NETWORK_UNSPECIFIED
                || network == Network.NETWORK_CLOUT
                || network == Network.UNRECOGNIZED) {
            throw Problem.invalid("invalid", "network", "A network that we know.");
        }
        var proof = request.getProof();
        if (proof == AccountProof.ACCOUNT_PROOF_UNSPECIFIED || proof == AccountProof.UNRECOGNIZED) {
            throw Problem.invalid("invalid", "proof", "OAUTH or ARCHIVE.");
        }
        return new AccountClaim(
                network, text("external_id", request.getExternalId()), text("handle", request.getHandle()), proof);
    }

    private static String text(String field, String value) {
        if (value.isBlank() || value.length() > MAX_ID) {
            throw Problem.invalid("invalid", field, "1 to " + MAX_ID + " characters.");
        }
        return value;
    }

    /** What is no id of ours can be nobody's account. */
    static UUID accountId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw ProfileProblems.accountNotFound();
        }
    }
}
