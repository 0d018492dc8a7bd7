// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.shipping;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.brand.BrandAccess;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimMessages;
import io.clout.perks.claim.ClaimProblems;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.StoredClaim;
import io.clout.perks.notice.NoticeRepository;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.NoticeKind;
import io.clout.proto.perk.v1.ShippingAddress;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses: given by the person after the claim, read by the brand, erased when the perk was sent. */
@ApplicationScoped
public class Shipping {

    private final Database database;
    private final BrandAccess access;
    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final Claims own;
    private final ClaimMessages messages;
    private final NoticeRepository notices;
    private final Vault vault;
    private final Clock clock;

    Shipping(
            Database database,
            BrandAccess access,
            CampaignRepository campaigns,
            ClaimRepository claims,
            Claims own,
            ClaimMessages messages,
            NoticeRepository notices,
            Vault vault,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.campaigns = campaigns;
        this.claims = claims;
        this.own = own;
        this.messages = messages;
        this.notices = notices;
        this.vault = vault;
        this.clock = clock;
    }

    /** Says where to send a perk; the last time before it is sent holds. */
    public Claim give(Actor.Person person, GiveAddressRequest request) {
        AddressRules.require(request.getAddress());
        return database.inTransaction(transaction -> {
            StoredClaim claim = own.lockGranted(transaction, person, request.getClaimId());
            StoredCampaign campaign =
                    campaigns.find(transaction, claim.campaignId()).orElseThrow();
            if (!campaign.isShipped() || claim.shippedAt().isPresent()) {
                throw AddressRules.notAsked();
            }
            byte[] sealed = vault.seal(request.getAddress().toByteArray(), place(claim.id()));
            run(transaction, "update claim set address = $2 where id = $1", claim.id(), Buffer.buffer(sealed));
            return messages.message(
                    transaction, claims.find(transaction, claim.id()).orElseThrow());
        });
    }

    /** The address of a claim, for its brand; the look is recorded. */
    public ShippingAddress read(Actor actor, String brandId, String claimId) {
        return database.inTransaction(transaction -> {
            StoredClaim claim = lockToShip(transaction, actor, brandId, claimId);
            ShippingAddress address = address(transaction, claim.id()).orElseThrow();
            run(
                    transaction,
                    "insert into look (claim_id, what, subject, at) values ($1, 'ADDRESS', $2, $3)",
                    claim.id(),
                    actor.subject(),
                    Columns.time(clock.instant()));
            return address;
        });
    }

    /** The address of a claim, without a check of who asks; empty if none was given or it was used. */
    public Optional<ShippingAddress> address(SqlClient client, UUID claimId) {
        return first(run(client, "select address from claim where id = $1 and address is not null", claimId))
                .map(row -> open(row.getBuffer("address").getBytes(), place(claimId)));
    }

    /** Says that a claim was sent: its address is erased. */
    public BrandClaim ship(Actor actor, String brandId, String claimId) {
        return database.inTransaction(transaction -> {
            StoredClaim claim = lockToShip(transaction, actor, brandId, claimId);
            Instant now = clock.instant();
            run(
                    transaction,
                    "update claim set address = null, shipped_at = $2 where id = $1",
                    claim.id(),
                    Columns.time(now));
            claim.personId()
                    .ifPresent(person ->
                            notices.add(transaction, person, claim.id(), NoticeKind.NOTICE_KIND_SHIPPED, now));
            return ClaimMessages.brandClaim(claims.find(transaction, claim.id()).orElseThrow());
        });
    }

    /** A granted claim of the brand with an address, locked. */
    private StoredClaim lockToShip(SqlConnection transaction, Actor actor, String brandId, String claimId) {
        UUID brand = BrandAccess.id(brandId);
        access.require(transaction, actor, brand, BrandRole.BRAND_ROLE_EDITOR, BrandScope.BRAND_SCOPE_CAMPAIGNS_WRITE);
        StoredClaim claim = claims.lock(transaction, ClaimProblems.id(claimId))
                .filter(found -> campaigns
                        .find(transaction, found.campaignId())
                        .orElseThrow()
                        .brandId()
                        .equals(brand))
                .orElseThrow(ClaimProblems::notFound);
        if (!claim.is(ClaimState.CLAIM_STATE_GRANTED) || !claim.hasAddress()) {
            throw AddressRules.noAddress();
        }
        return claim;
    }

    private ShippingAddress open(byte[] sealed, String place) {
        try {
            return ShippingAddress.parseFrom(vault.openBytes(sealed, place));
        } catch (GeneralSecurityException | InvalidProtocolBufferException e) {
            throw new IllegalStateException("The keyset does not open the address at " + place, e);
        }
    }

    private static String place(UUID claimId) {
        return "address/" + claimId;
    }
}
