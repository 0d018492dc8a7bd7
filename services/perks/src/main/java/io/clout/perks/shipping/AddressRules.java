// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.shipping;

import io.clout.common.problem.Problem;
import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.ShippingAddress;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an address may be. */
final class AddressRules {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 100;
    private static final int LONGEST_POSTAL_CODE = 20;
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private AddressRules() {}

    /**
     * Returns only if an address may be used.
     *
     * @throws Problem {@code address-refused} with each field that is wrong
     */
    static void require(ShippingAddress address) {
        List<FieldError> errors = new ArrayList<>();
        require(errors, isText(address.getName(), LONGEST), "name", "1 to 100 characters.");
        require(
                errors,
                address.getLinesCount() >= 1
                        && address.getLinesCount() <= MOST_LINES
                        && address.getLinesList().stream().allMatch(line -> isText(line, LONGEST)),
                "lines",
                "1 to 4 lines of up to 100 characters.");
        require(
                errors,
                address.getPostalCode().isEmpty() || isText(address.getPostalCode(), LONGEST_POSTAL_CODE),
                "postal_code",
                "At most 20 characters.");
        require(errors, isText(address.getCity(), LONGEST), "city", "1 to 100 characters.");
        require(errors, COUNTRIES.contains(address.getCountry()), "country", "Two upper-case letters of a country.");
        if (!errors.isEmpty()) {
            throw new Problem(
                    "address-refused", Code.INVALID_ARGUMENT, errors.getFirst().detail(), errors);
        }
    }

    /** Nothing is sent, or it was sent already. */
    static Problem notAsked() {
        return new Problem("address-refused", Code.FAILED_PRECONDITION, "No address is needed for this claim.");
    }

    /** The brand asks for an address that is not there. */
    static Problem noAddress() {
        return new Problem(
                "address-missing",
                Code.FAILED_PRECONDITION,
                "The person gave no address yet, or it was erased when it was sent.");
    }

    private static void require(List<FieldError> errors, boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError("address." + field, detail));
        }
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }
}
