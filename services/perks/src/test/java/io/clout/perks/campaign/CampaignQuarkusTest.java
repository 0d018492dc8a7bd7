// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.Fulfilment;
import io.clout.proto.perk.v1.GetCampaignRequest;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.RefusedLine;
import io.clout.proto.perk.v1.RefusedLineReason;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A brand writes a campaign, an operator approves it, and what people were promised stays. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class CampaignQuarkusTest {

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    private PerksDriver driver;

    @BeforeEach
    void signIn() {
        driver = new PerksDriver(url, database);
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void campaignGoesFromDraftToLive() {
        Campaign draft = driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5));
        assertThat(draft.getState()).isEqualTo(CampaignState.CAMPAIGN_STATE_DRAFT);
        assertThat(draft.getContent().getDisclosuresList()).as("ready-made").isNotEmpty();

        Campaign live = driver.approve(draft.getCampaignId());

        assertThat(live.getState()).isEqualTo(CampaignState.CAMPAIGN_STATE_LIVE);
        assertThat(live.getStock().getAvailable()).isEqualTo(5);
        assertThat(driver.campaign(live.getCampaignId())).isEqualTo(live);
    }

    @Test
    void brandCannotApproveItselfAndStatesCannotBeSkipped() {
        String id = driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5))
                .getCampaignId();

        assertThat(problemOf(() -> driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_LIVE))
                        .slug())
                .isEqualTo("illegal-transition");
        driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_SUBMITTED);
        assertThat(problemOf(() -> driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_LIVE))
                        .code())
                .isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    void brandThatIsNotApprovedHasNoLiveCampaigns() {
        String id = driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5))
                .getCampaignId();
        database.run("update brand set state = 'BRAND_STATE_PENDING' where id = $1", UUID.fromString(driver.brandId));

        assertThat(problemOf(() -> driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_SUBMITTED))
                        .slug())
                .isEqualTo("brand-not-approved");
    }

    @Test
    void whatIsMissingIsAskedForWhenItIsSubmitted() {
        String id = driver.draft(CampaignContent.newBuilder().setTitle("Only a title"))
                .getCampaignId();

        var problem = problemOf(() -> driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_SUBMITTED));

        assertThat(problem.slug()).isEqualTo("campaign-incomplete");
        assertThat(problem.fieldErrors())
                .extracting(error -> error.field())
                .contains("content.terms", "content.quantity");
    }

    @Test
    void strangersFindNothing() {
        Campaign draft = driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5));
        var request = GetCampaignRequest.newBuilder().setBrandId(driver.brandId).setCampaignId(draft.getCampaignId());

        assertThat(problemOf(() -> driver.brand("stranger").getCampaign(request.build()))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
        try (PerksDriver other = new PerksDriver(url, database)) {
            assertThat(problemOf(() -> other.editor.getCampaign(
                                    request.setBrandId(other.brandId).build()))
                            .code())
                    .as("under another brand's id")
                    .isEqualTo(Code.NOT_FOUND);
        }
    }

    @Test
    void changeNamesTheVersionItWasMadeFrom() {
        Campaign draft = driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5));

        Campaign changed = update(draft, draft.getContent().toBuilder().setTitle("Another title"));

        assertThat(changed.getVersion()).isGreaterThan(draft.getVersion());
        assertThat(problemOf(() -> update(draft, draft.getContent().toBuilder().setTitle("A third title")))
                        .slug())
                .isEqualTo("version-conflict");
    }

    @Test
    void liveCampaignTakesNothingFromPeople() {
        Campaign live = driver.live(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5));
        driver.claim(driver.consented("ada"), live);
        driver.claim(driver.consented("bob"), live);

        assertThat(problemOf(() -> update(live, live.getContent().toBuilder().setQuantity(1)))
                        .slug())
                .isEqualTo("campaign-promised");
        Campaign smaller = update(live, live.getContent().toBuilder().setQuantity(2));
        assertThat(smaller.getStock().getGranted()).isEqualTo(2);
        assertThat(smaller.getStock().getAvailable()).isZero();
        Campaign larger = update(smaller, live.getContent().toBuilder().setQuantity(4));
        assertThat(larger.getStock().getAvailable()).isEqualTo(2);
    }

    @Test
    void repeatedCreationMakesOneDraft() {
        var request = CreateCampaignRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setContent(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5))
                .setIdempotencyKey("one")
                .build();

        var first = driver.editor.createCampaign(request);

        assertThat(driver.editor.createCampaign(request)).isEqualTo(first);
        assertThat(problemOf(() -> driver.editor.createCampaign(request.toBuilder()
                                .setContent(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 6))
                                .build()))
                        .slug())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void pagesHoldEveryCampaignOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(driver.draft(content(Fulfilment.FULFILMENT_NONE, Allocation.ALLOCATION_FIRST_COME, 5))
                    .getCampaignId());
        }
        List<String> listed = new ArrayList<>();
        String token = "";
        do {
            var page = driver.editor.listCampaigns(ListCampaignsRequest.newBuilder()
                    .setBrandId(driver.brandId)
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            page.getCampaignsList().forEach(campaign -> listed.add(campaign.getCampaignId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(listed).isEqualTo(made);
    }

    @Test
    void codesAreStoredOncePerUnit() {
        String id = driver.draft(content(Fulfilment.FULFILMENT_CODE, Allocation.ALLOCATION_FIRST_COME, 3))
                .getCampaignId();
        assertThat(problemOf(() -> driver.move(driver.editor, id, CampaignState.CAMPAIGN_STATE_SUBMITTED))
                        .slug())
                .isEqualTo("campaign-incomplete");

        assertThat(driver.addCodes(id, "code\nTEA-1\nTEA-1\n").getRefusedList())
                .containsExactly(refused(3, RefusedLineReason.REFUSED_LINE_REASON_DUPLICATE));
        var second = driver.addCodes(id, "TEA-1\nTEA-2\nTEA-3\nTEA-4\n");

        assertThat(second.getAdded()).isEqualTo(2);
        assertThat(second.getRefusedList())
                .containsExactly(
                        refused(1, RefusedLineReason.REFUSED_LINE_REASON_DUPLICATE),
                        refused(4, RefusedLineReason.REFUSED_LINE_REASON_TOO_MANY));
        assertThat(second.getCampaign().getStock().getCodes()).isEqualTo(3);
        assertThat(driver.approve(id).getState()).isEqualTo(CampaignState.CAMPAIGN_STATE_LIVE);
        for (var row : database.run("select code from unit where campaign_id = $1", UUID.fromString(id))) {
            assertThat(row.getBuffer("code").toString()).doesNotContain("TEA");
        }
    }

    private Campaign update(Campaign campaign, CampaignContent.Builder content) {
        return driver.editor
                .updateCampaign(UpdateCampaignRequest.newBuilder()
                        .setBrandId(driver.brandId)
                        .setCampaignId(campaign.getCampaignId())
                        .setContent(content)
                        .setVersion(campaign.getVersion())
                        .build())
                .getCampaign();
    }

    private static RefusedLine refused(int line, RefusedLineReason reason) {
        return RefusedLine.newBuilder().setLine(line).setReason(reason).build();
    }
}
