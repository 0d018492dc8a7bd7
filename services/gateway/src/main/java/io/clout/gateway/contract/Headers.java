// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
import io.clout.gateway.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers by which a change is made once, and only from what the caller has seen. */
public final class Headers {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Headers() {}

    /**
     * The key of a request that must not take effect twice.
     *
     * @throws ApiProblem {@code invalid} without one
     */
    public static String idempotencyKey(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 100) {
            throw ApiProblem.invalid(List.of(InputError.inParameter(
                    "Idempotency-Key",
                    "send 1 to 100 characters, the same ones with each repetition of this request")));
        }
        return header;
    }

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made from.
     *
     * @throws ApiProblem {@code version-missing} without one, {@code version-conflict} for what never was a version
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ApiProblem(
                    ProblemType.VERSION_MISSING, "Send If-Match with the ETag of the campaign that you changed.");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ApiProblem(ProblemType.VERSION_CONFLICT, "If-Match is not the ETag of this campaign.");
        }
        return Long.parseLong(tag.group(1));
    }
}
