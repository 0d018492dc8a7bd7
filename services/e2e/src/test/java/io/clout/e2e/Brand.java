// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/**
 * A brand that an operator approved.
 *
 * @param id UUID
 */
record Brand(String id) {

    /** Signs a brand up and has it approved. */
    static Brand approved(Api owner, Api operator) throws IOException, InterruptedException {
        Api.Answer made = owner.post(
                "/api/v1/brands",
                "{\"name\":\"Tea House\",\"website\":\"https://tea.example\",\"contactEmail\":\"tea@tea.example\"}",
                UUID.randomUUID().toString());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        Brand brand = new Brand(made.body().path("brandId").asText());
        Api.Answer decided = operator.post(
                "/api/v1/operation/brands/" + brand.id + "/decision", "{\"state\":\"APPROVED\",\"reason\":\"\"}");
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        return brand;
    }

    /** In the API. */
    String path() {
        return "/api/v1/brands/" + id;
    }

    /** Where brands' own systems get their tokens. */
    static URI tokenUrl(Platform platform) throws IOException, InterruptedException {
        return URI.create(
                "http://localhost:" + platform.port("keycloak") + "/realms/clout/protocol/openid-connect/token");
    }
}
