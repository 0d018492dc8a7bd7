// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static io.clout.perks.PerksDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.AcceptInvitationRequest;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandMember;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.BrandServiceGrpc.BrandServiceBlockingStub;
import io.clout.proto.perk.v1.BrandState;
import io.clout.proto.perk.v1.CreateBrandRequest;
import io.clout.proto.perk.v1.CreateClientRequest;
import io.clout.proto.perk.v1.DecideBrandRequest;
import io.clout.proto.perk.v1.DeleteClientRequest;
import io.clout.proto.perk.v1.GetBrandRequest;
import io.clout.proto.perk.v1.InviteMemberRequest;
import io.clout.proto.perk.v1.ListAllBrandsRequest;
import io.clout.proto.perk.v1.ListBrandsRequest;
import io.clout.proto.perk.v1.ListClientsRequest;
import io.clout.proto.perk.v1.ListMembersRequest;
import io.clout.proto.perk.v1.RemoveMemberRequest;
import io.clout.proto.perk.v1.RotateClientRequest;
import io.clout.proto.perk.v1.UpdateBrandRequest;
import io.clout.proto.perk.v1.UpdateMemberRequest;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rpc of brands, for those who may and for those who may not. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
@QuarkusTestResource(FakeRegistration.class)
class BrandQuarkusTest {

    @TestHTTPResource
    URL url;

    private final String adaId = "ada-" + UUID.randomUUID();
    private BrandDriver driver;
    private BrandServiceBlockingStub ada;
    private BrandServiceBlockingStub ben;
    private BrandServiceBlockingStub operator;
    private Brand brand;

    @BeforeEach
    void signUp() {
        driver = new BrandDriver(url);
        ada = driver.brands(TestTokens.of(adaId));
        ben = driver.brands(TestTokens.of("ben-" + UUID.randomUUID()));
        operator = driver.brands(BrandDriver.operator());
        brand = ada.createBrand(request("Lamps & Sons", "")).getBrand();
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void whoSignsUpABrandOwnsItAndWaitsForAnOperator() {
        assertThat(brand.getState()).isEqualTo(BrandState.BRAND_STATE_PENDING);
        assertThat(brand.getRole()).isEqualTo(BrandRole.BRAND_ROLE_OWNER);
        assertThat(ada.listBrands(ListBrandsRequest.getDefaultInstance()).getBrandsList())
                .containsExactly(brand);
    }

    @Test
    void repeatedSignUpReturnsTheSameBrandAndAnotherOneWithItsKeyIsRefused() {
        var request = request("Kettles", "key-1");

        Brand first = ada.createBrand(request).getBrand();
        Brand second = ada.createBrand(request).getBrand();

        assertThat(second).isEqualTo(first);
        assertThat(problemOf(() -> ada.createBrand(request("Pans", "key-1"))).slug())
                .isEqualTo("idempotency-key-reused");
        assertThat(ben.createBrand(request).getBrand().getBrandId()).isNotEqualTo(first.getBrandId());
    }

    @Test
    void forStrangersABrandDoesNotExist() {
        var get = GetBrandRequest.newBuilder().setBrandId(brand.getBrandId()).build();
        var update = UpdateBrandRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setName("Mine")
                .build();

        assertThat(problemOf(() -> ben.getBrand(get)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(problemOf(() -> ben.updateBrand(update)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(problemOf(() -> operator.updateBrand(update)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(problemOf(() ->
                                ben.getBrand(get.toBuilder().setBrandId("no-id").build()))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void operatorsDecideAndADeclinedBrandAsksAgain() {
        var decline = DecideBrandRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setState(BrandState.BRAND_STATE_DECLINED)
                .setReason("The website does not answer.")
                .build();

        assertThat(problemOf(() -> ada.decideBrand(decline)).code()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(operator.decideBrand(decline).getBrand().getStateReason()).isEqualTo("The website does not answer.");
        var mended = ada.updateBrand(UpdateBrandRequest.newBuilder()
                        .setBrandId(brand.getBrandId())
                        .setWebsite("https://lamps.example.org")
                        .build())
                .getBrand();
        assertThat(mended.getState()).isEqualTo(BrandState.BRAND_STATE_PENDING);
        assertThat(mended.getName()).isEqualTo("Lamps & Sons");
    }

    @Test
    void operatorsReadAllBrandsPageByPageThoseThatWaitFirst() {
        ben.createBrand(request("Zippers", ""));
        operator.decideBrand(DecideBrandRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setState(BrandState.BRAND_STATE_APPROVED)
                .build());

        var read = new ArrayList<Brand>();
        String token = "";
        do {
            var page = operator.listAllBrands(ListAllBrandsRequest.newBuilder()
                    .setPageSize(1)
                    .setPageToken(token)
                    .build());
            read.addAll(page.getBrandsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(read).extracting(Brand::getBrandId).doesNotHaveDuplicates().contains(brand.getBrandId());
        var waiting = read.stream()
                .map(each -> each.getState() == BrandState.BRAND_STATE_PENDING)
                .toList();
        assertThat(waiting.subList(0, waiting.indexOf(false))).doesNotContain(false);
        assertThat(waiting.subList(waiting.indexOf(false), waiting.size())).doesNotContain(true);
        assertThat(problemOf(() -> ada.listAllBrands(ListAllBrandsRequest.getDefaultInstance()))
                        .code())
                .isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    void invitationWorksOnceAndGivesItsRole() {
        String code = invite(BrandRole.BRAND_ROLE_VIEWER);
        var accept = AcceptInvitationRequest.newBuilder().setCode(code).build();

        Brand joined = ben.acceptInvitation(accept).getBrand();

        assertThat(joined.getRole()).isEqualTo(BrandRole.BRAND_ROLE_VIEWER);
        var carl = driver.brands(TestTokens.of("carl"));
        assertThat(problemOf(() -> carl.acceptInvitation(accept)).slug()).isEqualTo("invitation-not-found");
        var update = UpdateBrandRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setName("Mine")
                .build();
        assertThat(problemOf(() -> ben.updateBrand(update)).code()).isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    void lastOwnerStaysAndOthersMayLeave() {
        ben.acceptInvitation(AcceptInvitationRequest.newBuilder()
                .setCode(invite(BrandRole.BRAND_ROLE_EDITOR))
                .build());
        BrandMember owner = member(BrandRole.BRAND_ROLE_OWNER);
        BrandMember editor = member(BrandRole.BRAND_ROLE_EDITOR);

        assertThat(problemOf(() -> ada.removeMember(remove(owner))).slug()).isEqualTo("last-owner");
        assertThat(problemOf(() -> ada.updateMember(role(owner, BrandRole.BRAND_ROLE_EDITOR)))
                        .slug())
                .isEqualTo("last-owner");
        assertThat(problemOf(() -> ben.removeMember(remove(owner))).code()).isEqualTo(Code.PERMISSION_DENIED);
        ada.updateMember(role(editor, BrandRole.BRAND_ROLE_OWNER));
        ada.removeMember(remove(owner));
        assertThat(ada.listBrands(ListBrandsRequest.getDefaultInstance()).getBrandsList())
                .isEmpty();
    }

    @Test
    void clientActsWithinItsScopesUntilItIsRemoved() {
        var made = ada.createClient(CreateClientRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setName("Warehouse")
                .addScopes(BrandScope.BRAND_SCOPE_CAMPAIGNS_READ)
                .build());
        String id = made.getClient().getClientId();
        var registered = FakeRegistration.registered(id);
        assertThat(registered.getString("secret")).isEqualTo(made.getSecret());
        assertThat(registered.getJsonArray("defaultClientScopes").getList())
                .containsExactly("clout-brand", "campaigns:read");

        var get = GetBrandRequest.newBuilder().setBrandId(brand.getBrandId()).build();
        var client = driver.brands(TestTokens.ofClient(id, "campaigns:read"));
        assertThat(client.getBrand(get).getBrand().getName()).isEqualTo("Lamps & Sons");
        var without = driver.brands(TestTokens.ofClient(id, "claims:read"));
        assertThat(problemOf(() -> without.getBrand(get)).code()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(problemOf(() -> client.listClients(ListClientsRequest.newBuilder()
                                .setBrandId(brand.getBrandId())
                                .build()))
                        .code())
                .isEqualTo(Code.PERMISSION_DENIED);
        assertThat(problemOf(() -> client.listBrands(ListBrandsRequest.getDefaultInstance()))
                        .code())
                .isEqualTo(Code.PERMISSION_DENIED);

        ada.deleteClient(DeleteClientRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setClientId(id)
                .build());
        assertThat(problemOf(() -> client.getBrand(get)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(FakeRegistration.CLIENTS).doesNotContainKey(id);
    }

    @Test
    void secretsAreRotatedAsOftenAsWanted() {
        var made = ada.createClient(CreateClientRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setName("Warehouse")
                .addScopes(BrandScope.BRAND_SCOPE_CLAIMS_READ)
                .build());
        var rotate = RotateClientRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setClientId(made.getClient().getClientId())
                .build();

        String second = ada.rotateClient(rotate).getSecret();
        String third = ada.rotateClient(rotate).getSecret();

        assertThat(third).isNotEqualTo(second).isNotEqualTo(made.getSecret());
        assertThat(FakeRegistration.registered(made.getClient().getClientId()).getString("secret"))
                .isEqualTo(third);
    }

    private static CreateBrandRequest request(String name, String key) {
        return CreateBrandRequest.newBuilder()
                .setName(name)
                .setWebsite("https://example.org")
                .setContactEmail("perks@example.org")
                .setIdempotencyKey(key)
                .build();
    }

    private String invite(BrandRole role) {
        return ada.inviteMember(InviteMemberRequest.newBuilder()
                        .setBrandId(brand.getBrandId())
                        .setName("Ben")
                        .setRole(role)
                        .build())
                .getCode();
    }

    private BrandMember member(BrandRole role) {
        return ada
                .listMembers(ListMembersRequest.newBuilder()
                        .setBrandId(brand.getBrandId())
                        .build())
                .getMembersList()
                .stream()
                .filter(each -> each.getRole() == role)
                .findFirst()
                .orElseThrow();
    }

    private RemoveMemberRequest remove(BrandMember member) {
        return RemoveMemberRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setMemberId(member.getMemberId())
                .build();
    }

    private UpdateMemberRequest role(BrandMember member, BrandRole role) {
        return UpdateMemberRequest.newBuilder()
                .setBrandId(brand.getBrandId())
                .setMemberId(member.getMemberId())
                .setRole(role)
                .build();
    }
}
