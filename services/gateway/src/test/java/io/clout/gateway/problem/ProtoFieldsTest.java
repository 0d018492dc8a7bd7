// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtoFieldsTest {

    @Test
    void fieldOfTheBodyIsPointedAt() {
        assertThat(ProtoFields.error("birth_date", "x")).isEqualTo(InputError.inBody("/birthDate", "x"));
        assertThat(ProtoFields.error("display_name", "x")).isEqualTo(InputError.inBody("/name", "x"));
    }

    @Test
    void fieldThatWasAParameterIsNamedAsThat() {
        assertThat(ProtoFields.error("from_day", "x")).isEqualTo(InputError.inParameter("from", "x"));
    }
}
