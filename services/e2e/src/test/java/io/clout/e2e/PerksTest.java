// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A brand offers something, a person finds out what is missing, earns it, claims it and leaves; the brand's own systems follow. */
@ExtendWith(RunningPlatform.class)
class PerksTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void aBrandOffersAPersonEarnsAndClaims(Platform platform) throws Exception {
        try (Receiver receiver = Receiver.start();
                Demo ada = Demo.person(platform, "ada");
                Demo ben = Demo.person(platform, "ben")) {
            Api operator = new Api(platform.url(), new Tokens(platform, "olga"));
            String brand = Brand.approved(ada.api(), operator).path();
            Api.Answer endpoint =
                    ada.api().post(brand + "/webhooks", "{\"url\":\"%s\",\"events\":[]}".formatted(receiver.address()));
            assertThat(endpoint.status()).as(endpoint.body().toString()).isEqualTo(201);
            String campaign = liveCampaign(ada.api(), operator, brand);
            String perk = "/api/v1/perks/" + campaign;

            ben.api().consent();
            Await.until(
                    Duration.ofSeconds(30),
                    "the perk says that a score is missing",
                    () -> reason(ben.api(), perk).equals("SCORE_UNKNOWN"));
            Api.Answer refused = claim(ben.api(), perk, "too-early");
            assertThat(refused.body().path("type").asText()).isEqualTo("/problems/not-eligible");
            score(ben.api(), "7101710171017101");
            Await.until(
                    Duration.ofSeconds(30),
                    "the perk is for ben",
                    () -> ben.api()
                            .get(perk)
                            .body()
                            .path("eligibility")
                            .path("eligible")
                            .asBoolean());

            Api.Answer claimed = claim(ben.api(), perk, "mine");
            assertThat(claimed.status()).as(claimed.body().toString()).isEqualTo(201);
            assertThat(claim(ben.api(), perk, "mine").body()).isEqualTo(claimed.body());
            String claim = "/api/v1/me/claims/" + claimed.body().path("claimId").asText();
            assertThat(ben.api().post(claim + "/code", "{}").body().path("code").asText())
                    .startsWith("TEA-");
            assertThat(ada.api().post(claim + "/code", "{}").status()).isEqualTo(404);
            ben.api().put(claim + "/feedback", "{\"rating\":5,\"feedback\":\"Hot.\"}");

            Await.until(Duration.ofSeconds(30), "the brand's system hears of it", () -> receiver.has("claim.granted"));
            JsonNode claims =
                    ada.api().get(brand + "/campaigns/" + campaign + "/claims").body();
            assertThat(claims.toString()).contains("Hot.").doesNotContain("ben@example.org");

            String id = ben.api().get("/api/v1/me").body().path("id").asText();
            ben.api().delete("/api/v1/me");
            Await.until(Duration.ofSeconds(60), "the brand is asked to erase too", () -> receiver.has("person.erased"));
            Await.until(
                    Duration.ofSeconds(30),
                    "every store has forgotten ben",
                    () -> Stores.of(platform)
                            .mentions(id, "7101710171017101", "somebody7101710171017101")
                            .isEmpty());
        }
    }

    @Test
    void aBrandsSystemActsWithCredentialsOfItsOwnAndForNobodyElse(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada");
                Demo ben = Demo.person(platform, "ben")) {
            Api operator = new Api(platform.url(), new Tokens(platform, "olga"));
            String brand = Brand.approved(ada.api(), operator).path();
            String others = Brand.approved(ben.api(), operator).path();
            Api.Answer made = ada.api()
                    .post(
                            brand + "/clients",
                            "{\"name\":\"Warehouse\",\"scopes\":[\"CAMPAIGNS_READ\",\"CAMPAIGNS_WRITE\"]}");
            assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
            String client = made.body().path("client").path("clientId").asText();
            Api system = system(platform, client, made.body().path("secret").asText());

            assertThat(system.get(brand + "/campaigns").status()).isEqualTo(200);
            assertThat(system.post(
                                    brand + "/campaigns",
                                    draft(),
                                    UUID.randomUUID().toString())
                            .status())
                    .isEqualTo(201);
            assertThat(system.get(others + "/campaigns").status()).isEqualTo(404);
            assertThat(system.get(brand + "/members").status()).isEqualTo(403);
            assertThat(system.get("/api/v1/me").status()).isEqualTo(401);

            Api.Answer rotated = ada.api().post(brand + "/clients/" + client + "/secret", "{}");
            assertThat(rotated.body().path("secret").asText())
                    .isNotEqualTo(made.body().path("secret").asText());
            assertThat(system(platform, client, rotated.body().path("secret").asText())
                            .get(brand + "/campaigns")
                            .status())
                    .isEqualTo(200);
            assertThat(ada.api().delete(brand + "/clients/" + client).status()).isEqualTo(204);
        }
    }

    /** The id of a campaign with two codes for people with a score. */
    private static String liveCampaign(Api brandMember, Api operator, String brand) throws Exception {
        Api.Answer made = brandMember.post(
                brand + "/campaigns", draft(), UUID.randomUUID().toString());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.body().path("campaignId").asText();
        Api.Answer codes = brandMember.postCsv(brand + "/campaigns/" + id + "/codes", "code\nTEA-1\nTEA-2\nTEA-2\n");
        assertThat(codes.body().path("refused").findValuesAsText("reason")).containsExactly("DUPLICATE");
        assertThat(brandMember
                        .post(brand + "/campaigns/" + id + "/transitions", "{\"state\":\"SUBMITTED\"}")
                        .status())
                .isEqualTo(200);
        Api.Answer live = operator.post(
                "/api/v1/operation" + brand.substring("/api/v1".length()) + "/campaigns/" + id + "/decision",
                "{\"state\":\"LIVE\",\"reason\":\"\"}");
        assertThat(live.status()).as(live.body().toString()).isEqualTo(200);
        return id;
    }

    private static String draft() {
        Instant now = Instant.now();
        return """
                {"title":"A pot of tea","text":"As hot as you like.","terms":"One for each person.","value":"EUR 5","quantity":2,
                 "fulfilment":"CODE","allocation":"FIRST_COME","opensAt":"%s","closesAt":"%s",
                 "disclosures":[{"country":"","text":"Say that you got it for nothing."}],
                 "targeting":{"alternatives":[{"clauses":[{"anyOf":[{"score":{"minimum":2}}]}]}]}}
                """.formatted(now.minusSeconds(60), now.plus(Duration.ofDays(7)));
    }

    private static String reason(Api person, String perk) throws Exception {
        return person.get(perk)
                .body()
                .path("eligibility")
                .path("alternatives")
                .path(0)
                .path("verdicts")
                .path(0)
                .path("reason")
                .asText();
    }

    private static Api.Answer claim(Api person, String perk, String key) throws Exception {
        return person.post(
                perk + "/claim",
                "{\"disclosureAcknowledged\":true,\"shareName\":false,\"sharePosts\":false}",
                key + "-" + perk.substring(perk.length() - 12));
    }

    private void score(Api person, String account) throws Exception {
        Path archive = new XArchive(account, "somebody" + account, 60, 30, Instant.now(), 1)
                .write(directory.resolve(account + ".zip"));
        person.awaitImport(person.upload(archive).body().path("id").asText());
        person.awaitSettledScore();
    }

    /** The API as the brand's system calls it, signed in at Keycloak with its own secret. */
    private static Api system(Platform platform, String client, String secret) throws Exception {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + URLEncoder.encode(secret, UTF_8);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Brand.tokenUrl(platform))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String token = JSON.readTree(response.body()).path("access_token").asText();
        return new Api(platform.url(), () -> token);
    }
}
