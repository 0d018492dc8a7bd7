// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.clout.gateway.contract.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of messages, by their descriptors: the shapes that MessageWriter writes and MessageReader reads. */
final class ContractSchemas {

    /** Messages of which any part may be missing. */
    private static final Set<String> PARTIAL = Set.of("CampaignContent", "DeclaredFacts");

    /** Words that may be missing. */
    private static final Set<String> OPTIONAL_WORDS =
            Set.of("clout.perk.v1.Brand.role", "clout.perk.v1.Perk.closed_because");

    private final Map<String, Schema> schemas = new TreeMap<>();

    /** All schemas that were referred to, by name. */
    Map<String, Schema> all() {
        return schemas;
    }

    /** A reference to the message's schema. */
    Schema reference(Descriptor message) {
        if (!schemas.containsKey(message.getName())) {
            var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
            schemas.put(message.getName(), schema);
            Names.fields(message).forEach(field -> schema.addProperty(field.getJsonName(), property(field)));
            Names.fields(message).stream()
                    .filter(ContractSchemas::required)
                    .forEach(field -> schema.addRequired(field.getJsonName()));
        }
        return OASFactory.createSchema().ref(message.getName());
    }

    /** A reference to the schema of a page of such messages. */
    Schema page(Descriptor item) {
        var name = item.getName() + "Page";
        schemas.computeIfAbsent(name, _ -> OASFactory.createSchema().addType(SchemaType.OBJECT));
        schemas.get(name)
                .properties(Map.of(
                        "items",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference(item)),
                        "next",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .description("Cursor of the next page; absent on the last one.")))
                .required(List.of("items"));
        return OASFactory.createSchema().ref(name);
    }

    private static boolean required(FieldDescriptor field) {
        var message = field.getContainingType().getName();
        var free = PARTIAL.contains(message)
                || message.endsWith("Request")
                || OPTIONAL_WORDS.contains(field.getFullName());
        return !free && !field.toProto().getProto3Optional() && field.getRealContainingOneof() == null;
    }

    private Schema property(FieldDescriptor field) {
        if (field.isMapField()) {
            return OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .additionalPropertiesSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return field.isRepeated()
                ? OASFactory.createSchema().addType(SchemaType.ARRAY).items(value(field))
                : value(field);
    }

    private Schema value(FieldDescriptor field) {
        var schema = OASFactory.createSchema();
        return switch (field.getJavaType()) {
            case INT -> schema.addType(SchemaType.INTEGER).format("int32").minimum(BigDecimal.ZERO);
            case LONG -> schema.addType(SchemaType.INTEGER).format("int64").minimum(BigDecimal.ZERO);
            case DOUBLE -> schema.addType(SchemaType.NUMBER).format("double");
            case BOOLEAN -> schema.addType(SchemaType.BOOLEAN);
            case ENUM -> word(field, schema);
            case MESSAGE ->
                Names.isInstant(field.getMessageType())
                        ? schema.addType(SchemaType.STRING).format("date-time")
                        : reference(field.getMessageType());
            default -> schema.addType(SchemaType.STRING);
        };
    }

    private Schema word(FieldDescriptor field, Schema schema) {
        var name = field.getEnumType().getName();
        if (!name.equals(CloutDocument.NETWORK)) {
            schemas.computeIfAbsent(
                    name,
                    _ -> OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .enumeration(Names.values(field.getEnumType()).stream()
                                    .<Object>map(Names::word)
                                    .toList()));
        }
        return schema.ref(name);
    }
}
