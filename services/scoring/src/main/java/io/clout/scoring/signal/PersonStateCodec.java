// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnsafeByteOperations;
import io.clout.proto.signal.v1.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The stored form of a {@link PersonState}: a version byte, then variable-length integers in the order of the fields, the accounts last.
 * What was observed of an account is read only when it is asked for, and stored again as it was if nothing was added.
 */
public final class PersonStateCodec {
    private static final int VERSION = 4;

    /** Without what accounts are credited with. */
    private static final int WITHOUT_CREDIT = 3;

    private PersonStateCodec() {}

    public static byte[] encode(PersonState person) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            CodedOutputStream out = CodedOutputStream.newInstance(bytes, 1024);
            out.write((byte) VERSION);
            out.writeUInt64NoTag(person.version());
            out.writeBoolNoTag(person.scored());
            out.writeBoolNoTag(person.consented());
            out.writeUInt64NoTag(person.firstDay());
            write(person.pauses(), out);
            out.writeUInt32NoTag(person.accounts().size());
            for (AccountState account : person.accounts()) {
                out.writeStringNoTag(account.accountId());
                out.writeUInt32NoTag(account.network().getNumber());
                out.writeUInt64NoTag(account.sequence());
                out.writeUInt64NoTag(account.waitsUntil());
                out.writeSInt64NoTag(account.measured() ? account.firstFactDay() : 0);
                writeCredit(account, out);
                out.writeBytesNoTag(account.toStore());
            }
            PastLinks.write(person.pastLinks(), out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #encode} wrote. Keeps the bytes, so they must not be changed afterwards.
     *
     * @throws UncheckedIOException if the bytes are cut short or of a version this code does not know
     */
    public static PersonState decode(byte[] bytes) {
        try {
            CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
            in.enableAliasing(true);
            int version = in.readRawByte();
            if (version != VERSION && version != WITHOUT_CREDIT) {
                throw new IOException("State of version " + version + "; this service knows " + VERSION);
            }
            PersonState person = new PersonState();
            person.setVersion(in.readUInt64());
            person.setScored(in.readBool());
            person.setConsented(in.readBool());
            person.setFirstDay(in.readUInt64());
            person.setPauses(readPauses(in));
            for (int left = in.readUInt32(); left > 0; left--) {
                person.add(readAccount(in, version));
            }
            if (version != WITHOUT_CREDIT) {
                PastLinks.read(in, person.pastLinks());
            }
            return person;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccountState readAccount(CodedInputStream in, int version) throws IOException {
        String accountId = in.readString();
        int number = in.readUInt32();
        Network network = Network.forNumber(number);
        if (network == null) {
            throw new IOException("State of network " + number + ", which this service does not know");
        }
        long sequence = in.readUInt64();
        long waitsUntil = in.readUInt64();
        long firstDay = in.readSInt64();
        ByteString identity = version == WITHOUT_CREDIT ? ByteString.EMPTY : in.readBytes();
        String server = version == WITHOUT_CREDIT ? "" : in.readString();
        boolean remembered = version != WITHOUT_CREDIT && in.readBool();
        int creditDays = version == WITHOUT_CREDIT ? 0 : in.readUInt32();
        long creditDay = creditDays == 0 ? 0 : in.readSInt64();
        double credit = creditDays == 0 ? 0 : in.readDouble();
        AccountState account = new AccountState(accountId, network, in.readBytes());
        account.setCredit(credit, creditDay, creditDays);
        account.setIdentity(identity);
        account.setServer(server);
        account.setRemembered(remembered);
        if (account.measured()) {
            account.setFirstFactDay(firstDay);
        }
        account.setSequence(sequence);
        account.setWaitsUntil(waitsUntil);
        return account;
    }

    private static void writeCredit(AccountState account, CodedOutputStream out) throws IOException {
        out.writeBytesNoTag(account.identity());
        out.writeStringNoTag(account.server());
        out.writeBoolNoTag(account.remembered());
        out.writeUInt32NoTag(account.creditDays());
        if (account.creditDays() > 0) {
            out.writeSInt64NoTag(account.creditDay());
            out.writeDoubleNoTag(account.credit());
        }
    }

    private static void write(Pauses pauses, CodedOutputStream out) throws IOException {
        out.writeUInt32NoTag(pauses.size());
        for (int i = 0; i < pauses.size(); i++) {
            out.writeSInt64NoTag(pauses.first(i));
            out.writeUInt64NoTag(pauses.last(i) - pauses.first(i));
        }
    }

    private static Pauses readPauses(CodedInputStream in) throws IOException {
        int size = in.readUInt32();
        if (size == 0) {
            return Pauses.NONE;
        }
        long[] firsts = new long[size];
        long[] lasts = new long[size];
        for (int i = 0; i < size; i++) {
            firsts[i] = in.readSInt64();
            lasts[i] = firsts[i] + in.readUInt64();
        }
        return new Pauses(firsts, lasts);
    }
}
