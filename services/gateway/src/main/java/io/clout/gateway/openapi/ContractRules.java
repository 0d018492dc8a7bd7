// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import io.clout.gateway.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the operations whose JSON follows the contract: body, answer, who may call them. */
final class ContractRules {

    private static final String JSON = "application/json";

    private static final Map<String, Object> DRAW = new LinkedHashMap<>();

    static {
        DRAW.put("rule", "clout-lottery-1");
        DRAW.put("campaign", "b8a1c0de-52a7-4d0c-9a41-6f0f2f0c9d11");
        DRAW.put("seed_from", "committed");
        DRAW.put("quantity", 1);
        DRAW.put("seed_hash", "6ca13d52ca70c883e0f0bb101e425a89e8624de51db2d2392593af6a84118090");
        DRAW.put("closed_at", "2026-11-28T12:00:00Z");
        DRAW.put("entries_hash", "");
        DRAW.put("entries", List.of());
        DRAW.put("beacon_source", "");
        DRAW.put("beacon_value", "");
        DRAW.put("seed", "");
        DRAW.put("winners", List.of());
    }

    private final ContractSchemas schemas = new ContractSchemas();
    private final ContractExamples examples = new ContractExamples();

    Map<String, Schema> schemas() {
        return schemas.all();
    }

    void complete(Operation operation) {
        ContractOperations.find(operation.getOperationId()).ifPresent(contract -> complete(operation, contract));
        if (operation.getOperationId().equals("getDraw")) {
            operation.setResponses(OASFactory.createAPIResponses()
                    .addAPIResponse("200", described("The record").content(content(draw(), DRAW))));
        }
    }

    /** What only these operations end with; after the rules of all operations. */
    void problems(Operation operation) {
        ContractOperations.find(operation.getOperationId()).ifPresent(contract -> {
            if (operation.getParameters() == null) {
                return;
            }
            var names = operation.getParameters().stream()
                    .map(parameter -> parameter.getName())
                    .toList();
            if (names.contains("Idempotency-Key")) {
                OperationRules.problem(operation, ProblemType.KEY_REUSED);
            }
            if (names.contains("If-Match")) {
                OperationRules.problem(operation, ProblemType.VERSION_CONFLICT);
                OperationRules.problem(operation, ProblemType.VERSION_MISSING);
            }
            if (contract.id().equals("claimPerk")) {
                OperationRules.problem(operation, ProblemType.NOT_ELIGIBLE);
            }
            contract.scope()
                    .ifPresent(scope -> operation.addSecurityRequirement(
                            OASFactory.createSecurityRequirement().addScheme(CloutDocument.BRAND, List.of(scope))));
            operation.addExtension("x-access", contract.access().name().toLowerCase(Locale.ROOT));
        });
    }

    private void complete(Operation operation, ContractOperation contract) {
        contract.body()
                .ifPresent(body -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        JSON,
                                        OASFactory.createMediaType()
                                                .schema(schemas.reference(body))
                                                .example(examples.of(body))))));
        operation.setResponses(
                OASFactory.createAPIResponses().addAPIResponse(Integer.toString(contract.status()), answer(contract)));
    }

    private APIResponse answer(ContractOperation contract) {
        return switch (contract.shape()) {
            case NONE -> OASFactory.createAPIResponse().description("Done");
            case CSV ->
                OASFactory.createAPIResponse()
                        .description("A header, and a line for each row")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "text/csv",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .addType(SchemaType.STRING))));
            case ONE -> contract.answer().map(this::one).orElseThrow();
            case PAGE -> contract.answer().map(this::page).orElseThrow();
        };
    }

    private APIResponse one(Descriptor message) {
        return described("As it is now").content(content(schemas.reference(message), examples.of(message)));
    }

    private APIResponse page(Descriptor item) {
        return described("A page").content(content(schemas.page(item), Map.of("items", List.of(examples.of(item)))));
    }

    private static APIResponse described(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Content content(Schema schema, Map<String, Object> example) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema).example(example));
    }

    /** The record is not of the contract: its names are those of the command line that checks it. */
    private static Schema draw() {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        DRAW.forEach((name, value) -> schema.addProperty(name, kind(value)));
        return schema;
    }

    private static Schema kind(Object value) {
        var text = OASFactory.createSchema().addType(SchemaType.STRING);
        return switch (value) {
            case Integer _ ->
                OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
            case List<?> _ ->
                OASFactory.createSchema().addType(SchemaType.ARRAY).items(text);
            default -> text;
        };
    }
}
