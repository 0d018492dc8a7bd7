// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.clout.proto.signal.v1.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The stored form of a {@link PersonState}: a version byte, then variable-length integers in the order of the fields. A busy
 * account of eleven kinds takes about 1 KB, a quiet one some 50 bytes.
 */
public final class PersonStateCodec {
    private static final int VERSION = 2;
    private static final int END_OF_KINDS = 0;
    private static final long MILLIONTHS = 1_000_000;

    private PersonStateCodec() {}

    public static byte[] encode(PersonState person) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            CodedOutputStream out = CodedOutputStream.newInstance(bytes, 512);
            out.write((byte) VERSION);
            out.writeUInt64NoTag(person.version());
            out.writeBoolNoTag(person.scored());
            out.writeBoolNoTag(person.consented());
            out.writeUInt64NoTag(person.firstDay());
            out.writeUInt32NoTag(person.accounts().size());
            for (AccountState account : person.accounts()) {
                write(account, out);
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws UncheckedIOException if the bytes are cut short or of a version this code does not know
     */
    public static PersonState decode(byte[] bytes) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes);
            int version = in.readRawByte();
            if (version != VERSION) {
                throw new IOException("State of version " + version + "; this service knows " + VERSION);
            }
            PersonState person = new PersonState();
            person.version(in.readUInt64());
            person.scored(in.readBool());
            person.consented(in.readBool());
            person.firstDay(in.readUInt64());
            for (int left = in.readUInt32(); left > 0; left--) {
                person.add(readAccount(in));
            }
            return person;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(AccountState account, CodedOutputStream out) throws IOException {
        out.writeStringNoTag(account.accountId());
        out.writeUInt32NoTag(account.network().getNumber());
        out.writeUInt64NoTag(account.sequence());
        out.writeUInt64NoTag(account.waitsUntil());
        for (Kind kind : Kind.values()) {
            Gauge gauge = account.gauge(kind);
            DaySums days = account.sums(kind);
            if (gauge != null) {
                out.writeUInt32NoTag(kind.proto().getNumber());
                write(gauge, out);
            } else if (days != null) {
                out.writeUInt32NoTag(kind.proto().getNumber());
                write(days, out);
            }
        }
        out.writeUInt32NoTag(END_OF_KINDS);
    }

    private static AccountState readAccount(CodedInputStream in) throws IOException {
        AccountState account = new AccountState(in.readString(), Network.forNumber(in.readUInt32()));
        account.sequence(in.readUInt64());
        account.waitsUntil(in.readUInt64());
        for (int number = in.readUInt32(); number != END_OF_KINDS; number = in.readUInt32()) {
            Kind kind = Kind.ofNumber(number);
            switch (kind.measure()) {
                case TOTAL -> account.put(kind, readGauge(in));
                case FLOW -> account.put(kind, readDays(in));
            }
        }
        return account;
    }

    private static void write(Gauge gauge, CodedOutputStream out) throws IOException {
        out.writeDoubleNoTag(gauge.value());
        out.writeSInt64NoTag(gauge.occurredAt());
        out.writeSInt64NoTag(gauge.observedAt() - gauge.occurredAt());
    }

    private static Gauge readGauge(CodedInputStream in) throws IOException {
        double value = in.readDouble();
        long occurredAt = in.readSInt64();
        return new Gauge(value, occurredAt, occurredAt + in.readSInt64());
    }

    private static void write(DaySums days, CodedOutputStream out) throws IOException {
        int span = days.span();
        out.writeSInt64NoTag(days.newestDay());
        out.writeUInt32NoTag(span);
        for (int age = 0; age < span; age++) {
            out.writeSInt64NoTag(packed(days.millionths(age)));
        }
    }

    private static DaySums readDays(CodedInputStream in) throws IOException {
        DaySums days = new DaySums(in.readSInt64());
        int span = in.readUInt32();
        for (int age = 0; age < span; age++) {
            days.addMillionths(days.newestDay() - age, unpacked(in.readSInt64()));
        }
        return days;
    }

    /** Whole numbers, by far the most, without their six zeros: doubled, with an odd number for what has a fraction. */
    private static long packed(long millionths) {
        return millionths % MILLIONTHS == 0 ? millionths / MILLIONTHS * 2 : millionths * 2 + 1;
    }

    private static long unpacked(long packed) {
        return (packed & 1) == 0 ? packed / 2 * MILLIONTHS : packed >> 1;
    }
}
