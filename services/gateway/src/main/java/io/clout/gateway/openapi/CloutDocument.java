// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the document with what holds for all operations alike, so that no resource has to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CloutDocument implements OASFilter {
    static final String BEARER = "bearer";
    static final String SESSION = "session";
    /** Requires nothing: what it leaves out stays. */
    private static final String CHANGE = "ProfileChange";
    /** Left out where it would be empty. */
    private static final String ERRORS = "errors";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token for the audience clout; for apps."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("q_session_web")
                                .description(
                                        "Made by GET /login; for browsers. Changes need the header X-Clout-Csrf: 1."));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.equals(CHANGE)) {
                require(schema);
            }
        });
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> OperationRules.complete(path, method, operation)));
    }

    /** Bodies that come in say themselves what they require; of those that go out everything but the optional fields is always there. */
    private static void require(Schema schema) {
        if (schema.getProperties() == null || schema.getRequired() != null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (!optional(property) && !name.equals(ERRORS)) {
                schema.addRequired(name);
            }
        });
    }

    private static boolean optional(Schema property) {
        return property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)
                || property.getAnyOf() != null;
    }
}
