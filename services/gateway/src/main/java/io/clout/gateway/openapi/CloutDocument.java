// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import io.clout.common.network.NetworkName;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the document what all operations have in common, so that no resource has to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CloutDocument implements OASFilter {
    static final String BEARER = "bearer";
    static final String SESSION = "session";
    static final String BRAND = "brand";
    /** They require nothing: what they leave out stays. */
    private static final Set<String> CHANGES = Set.of("ProfileChange", "TopicSetting");
    /** Left out where it would be empty. */
    private static final String ERRORS = "errors";

    static final String NETWORK = "Network";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token for the audience clout, for apps."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("q_session_web")
                                .description(
                                        "Set by GET /login, for browsers. Requests that change something need the header X-Clout-Csrf: 1."))
                .addSecurityScheme(
                        BRAND,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token for the audience clout-brand, by the client credentials of a brand's API client."));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!CHANGES.contains(name)) {
                require(schema);
                complete(schema);
            }
        });
        document.getComponents().addSchema(NETWORK, network());
        var contract = new ContractRules();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    contract.complete(operation);
                    OperationRules.complete(path, method, operation);
                    contract.problems(operation);
                }));
        contract.schemas().forEach(document.getComponents()::addSchema);
    }

    /** Request bodies declare what they require; in responses every field that is not optional is required. */
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

    /** An optional field is left out where it has no value; it is never null. */
    private static void complete(Schema schema) {
        if (schema.getProperties() != null) {
            var properties = new LinkedHashMap<>(schema.getProperties());
            properties.replaceAll((name, property) ->
                    name.equals("network") ? OASFactory.createSchema().ref(NETWORK) : present(property));
            schema.setProperties(properties);
        }
    }

    private static Schema present(Schema property) {
        if (property.getAnyOf() != null) {
            return property.getAnyOf().getFirst();
        }
        if (property.getType() != null) {
            property.removeType(Schema.SchemaType.NULL);
        }
        return property;
    }

    /** Every network in the order in which people see them, so that clients need no list of their own; the titles are in the same order. */
    private static Schema network() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("A network; x-enum-descriptions has what people call it.")
                .enumeration(
                        NetworkName.all().stream().<Object>map(NetworkName::of).toList())
                .addExtension(
                        "x-enum-descriptions",
                        NetworkName.all().stream().map(NetworkName::title).toList());
    }

    private static boolean optional(Schema property) {
        return property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)
                || property.getAnyOf() != null;
    }
}
