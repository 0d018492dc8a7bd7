// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.clout.common.text.WrittenText;
import java.io.IOException;

/** Strings of bodies: refused where they hold what nobody can write ({@link WrittenText}). */
final class WrittenStrings extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    WrittenStrings() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && !WrittenText.isWritten(text)) {
            context.reportInputMismatch(this, "a character that cannot be written");
        }
        return text;
    }
}
