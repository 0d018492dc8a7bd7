// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.clout.proto.account.v1.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What unlinked accounts were credited with, so that unlinking and linking again gains nothing. Nothing else is kept of them, and not who
 * they were: a hash under the person's id stands for the account. Not thread-safe.
 */
final class PastLinks {
    /** Days after the last credit that it is kept. */
    static final int DAYS = 90;

    /** Enough to tell a person's own accounts apart. */
    private static final int IDENTITY_BYTES = 8;

    private record Credit(double influence, long day, int days) {}

    private final Map<ByteString, Credit> credits = new LinkedHashMap<>();

    /** Stands for a network's account in one person's state. */
    static ByteString identity(String person, Account account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((person + "/links").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((account.getNetwork().getNumber() + "/" + account.getExternalId())
                    .getBytes(StandardCharsets.UTF_8));
            return ByteString.copyFrom(hash, 0, IDENTITY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what an account is credited with that is about to be forgotten. */
    void keep(AccountState account) {
        if (!account.identity().isEmpty() && account.creditDays() > 0) {
            credits.put(account.identity(), new Credit(account.credit(), account.creditDay(), account.creditDays()));
        }
    }

    /** Gives an account back what it was credited with, if it was linked before. */
    void giveBack(AccountState account) {
        Credit credit = credits.remove(account.identity());
        if (credit != null) {
            account.setCredit(credit.influence(), credit.day(), credit.days());
            account.setRemembered(true);
        }
    }

    /** Forgets what was credited last before a day since 1970. */
    void forgetBefore(long day) {
        credits.values().removeIf(credit -> credit.day() < day);
    }

    boolean isEmpty() {
        return credits.isEmpty();
    }

    static void write(PastLinks links, CodedOutputStream out) throws IOException {
        out.writeUInt32NoTag(links.credits.size());
        for (Map.Entry<ByteString, Credit> link : links.credits.entrySet()) {
            out.writeBytesNoTag(link.getKey());
            out.writeDoubleNoTag(link.getValue().influence());
            out.writeSInt64NoTag(link.getValue().day());
            out.writeUInt32NoTag(link.getValue().days());
        }
    }

    static void read(CodedInputStream in, PastLinks links) throws IOException {
        for (int left = in.readUInt32(); left > 0; left--) {
            links.credits.put(
                    ByteString.copyFrom(in.readBytes().toByteArray()),
                    new Credit(in.readDouble(), in.readSInt64(), in.readUInt32()));
        }
    }
}
