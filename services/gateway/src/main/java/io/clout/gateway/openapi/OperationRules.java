// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import io.clout.gateway.problem.ProblemDetails;
import io.clout.gateway.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Documents for every operation its responses, its problems and who may call it. */
final class OperationRules {
    /** Operations that need no sign-in: those about the session, and those that answer with a page in any case. */
    private static final Set<String> OPEN = Set.of(
            "getSession",
            "signIn",
            "signOut",
            "completeLink",
            "getStatementKeys",
            "getDraw",
            "getErasure",
            "getStatus");

    private static final List<SecurityRequirement> SIGNED_IN = Stream.of(CloutDocument.BEARER, CloutDocument.SESSION)
            .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
            .toList();
    private static final Examples EXAMPLES = new Examples();

    private OperationRules() {}

    static void complete(String path, HttpMethod method, Operation operation) {
        successes(operation);
        var open = OPEN.contains(operation.getOperationId());
        operation.setSecurity(open ? List.of() : new ArrayList<>(SIGNED_IN));
        problem(operation, ProblemType.INVALID);
        if (!open) {
            problem(operation, ProblemType.UNAUTHENTICATED);
        }
        problem(operation, method == HttpMethod.GET ? ProblemType.FORBIDDEN : ProblemType.CSRF);
        if (path.contains("{") || path.startsWith("/api/v1/me/score")) {
            problem(
                    operation,
                    path.startsWith("/api/v1/me/score") ? ProblemType.SCORE_NOT_READY : ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            problem(operation, ProblemType.TOO_LARGE);
            problem(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (method != HttpMethod.GET) {
            problem(operation, ProblemType.CONSENT_REQUIRED);
        }
        problem(operation, ProblemType.TOO_MUCH);
        problem(operation, ProblemType.UNAVAILABLE);
        problem(operation, ProblemType.INTERNAL);
    }

    private static void successes(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            response.addHeader("X-Request-Id", requestId());
            if (response.getContent() != null) {
                EXAMPLES.of(operation.getOperationId(), status)
                        .ifPresent(example -> response.getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(type -> type.setExample(example)));
            }
        });
    }

    static void problem(Operation operation, ProblemType type) {
        operation.getResponses().addAPIResponse(Integer.toString(type.status()), response(type));
    }

    private static APIResponse response(ProblemType type) {
        return OASFactory.createAPIResponse()
                .description(type.title() + ". " + type.advice())
                .addHeader("X-Request-Id", requestId())
                .content(content(type));
    }

    private static Content content(ProblemType type) {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDetails.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(Examples.problem(type)));
    }

    private static Header requestId() {
        return OASFactory.createHeader()
                .description("ID of the request in the logs")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
