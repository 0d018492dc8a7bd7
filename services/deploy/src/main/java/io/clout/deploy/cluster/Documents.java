// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.cluster;

import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/** Generated YAML files. */
final class Documents {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private Documents() {}

    /** All resources in one file, which says what it is. */
    static String write(String what, List<Object> resources) throws IOException {
        var file = new StringBuilder("# SPDX-License-Identifier: Apache-2.0\n# ")
                .append(what)
                .append("; written by `./clout chart`.\n");
        for (var resource : resources) {
            file.append(YAML.writeValueAsString(resource));
        }
        return file.toString();
    }
}
