// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of what was observed of one account: for each kind its number in the contracts and then, as variable-length integers,
 * the two readings and the months' extremes of a total, or sums with a mask of those that are not 0, the sums by selectivity and the sketches of actors.
 */
final class KindStateCodec {
    private static final int SELECTIVE = 1;
    private static final int ACTORS = 2;
    private static final long MILLIONTHS = 1_000_000;

    /** Whole numbers up to this are stored as such. */
    private static final double LARGEST_WHOLE = 1L << 52;

    /** What stands in place of a whole number before one with a fraction. */
    private static final long FRACTION = 1;

    private KindStateCodec() {}

    static ByteString encode(@Nullable KindState[] states, NetworkKinds kinds) {
        ByteString.Output bytes = ByteString.newOutput(1024);
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes, 1024);
            for (int place = 0; place < states.length; place++) {
                KindState state = states[place];
                if (state != null) {
                    out.writeUInt32NoTag(kinds.at(place).proto().getNumber());
                    switch (state) {
                        case Total total -> write(total, out);
                        case Flow flow -> write(flow, out);
                    }
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteString();
    }

    /**
     * Reads what {@link #encode} wrote; by the place of each kind.
     *
     * @throws UncheckedIOException if the bytes are cut short or say what this code does not know
     */
    static @Nullable KindState[] decode(ByteString stored, NetworkKinds kinds) {
        @Nullable KindState[] states = new KindState[kinds.size()];
        try {
            CodedInputStream in = stored.newCodedInput();
            while (!in.isAtEnd()) {
                Kind kind = Kind.ofNumber(in.readUInt32());
                int place = kinds.place(kind);
                if (place < 0) {
                    throw new IOException(kind + " is not a signal of the network");
                }
                states[place] = switch (kind.measure()) {
                    case TOTAL -> readTotal(kind.actor() == Kind.Actor.PERSON, in);
                    case FLOW -> readFlow(in);
                };
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return states;
    }

    private static void write(Total total, CodedOutputStream out) throws IOException {
        Gauge newest = total.newest();
        Gauge oldest = total.oldest();
        write(newest.value(), out);
        out.writeSInt64NoTag(newest.occurredAt());
        out.writeSInt64NoTag(newest.observedAt() - newest.occurredAt());
        out.writeBoolNoTag(!oldest.equals(newest));
        if (!oldest.equals(newest)) {
            write(oldest.value(), out);
            out.writeSInt64NoTag(newest.occurredAt() - oldest.occurredAt());
            out.writeSInt64NoTag(oldest.observedAt() - oldest.occurredAt());
        }
        write(total.months(), newest, out);
    }

    /** By differences to the newest reading, which is of the newest month, and then to the month after. */
    private static void write(MonthExtremes months, Gauge newest, CodedOutputStream out) throws IOException {
        long month = Total.month(newest);
        int mask = 0;
        for (int ago = 0; ago < MonthExtremes.MONTHS; ago++) {
            mask |= Double.isNaN(months.of(month - ago)) ? 0 : 1 << ago;
        }
        out.writeUInt32NoTag(mask);
        double last = newest.value();
        for (int left = mask; left != 0; left &= left - 1) {
            double value = months.of(month - Integer.numberOfTrailingZeros(left));
            if (whole(value) && whole(last)) {
                write(value - last, out);
            } else {
                out.writeUInt64NoTag(FRACTION);
                out.writeDoubleNoTag(value);
            }
            last = value;
        }
    }

    private static MonthExtremes readMonths(boolean highest, Gauge newest, CodedInputStream in) throws IOException {
        MonthExtremes months = new MonthExtremes(highest, Total.month(newest));
        double last = newest.value();
        for (int left = in.readUInt32(); left != 0; left &= left - 1) {
            long difference = in.readUInt64();
            last = difference == FRACTION ? in.readDouble() : last + CodedInputStream.decodeZigZag64(difference >>> 1);
            months.add(Total.month(newest) - Integer.numberOfTrailingZeros(left), last);
        }
        return months;
    }

    private static Total readTotal(boolean highest, CodedInputStream in) throws IOException {
        double value = readNumber(in);
        long occurredAt = in.readSInt64();
        Gauge newest = new Gauge(value, occurredAt, occurredAt + in.readSInt64());
        Gauge oldest = newest;
        if (in.readBool()) {
            value = readNumber(in);
            occurredAt -= in.readSInt64();
            oldest = new Gauge(value, occurredAt, occurredAt + in.readSInt64());
        }
        return new Total(newest, oldest, readMonths(highest, newest, in));
    }

    private static boolean whole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
    }

    private static void write(double value, CodedOutputStream out) throws IOException {
        if (whole(value)) {
            out.writeUInt64NoTag(CodedOutputStream.encodeZigZag64((long) value) << 1);
        } else {
            out.writeUInt64NoTag(FRACTION);
            out.writeDoubleNoTag(value);
        }
    }

    private static double readNumber(CodedInputStream in) throws IOException {
        long whole = in.readUInt64();
        return whole == FRACTION ? in.readDouble() : CodedInputStream.decodeZigZag64(whole >>> 1);
    }

    private static void write(Flow flow, CodedOutputStream out) throws IOException {
        DaySums selective = flow.selective();
        Actors actors = flow.actors();
        out.writeUInt32NoTag((selective == null ? 0 : SELECTIVE) | (actors == null ? 0 : ACTORS));
        write(flow.all(), out);
        if (selective != null) {
            write(selective, out);
        }
        if (actors != null) {
            ActorsCodec.write(actors, out);
        }
    }

    private static Flow readFlow(CodedInputStream in) throws IOException {
        int parts = in.readUInt32();
        Flow flow = new Flow(readSums(in));
        if ((parts & SELECTIVE) != 0) {
            flow.setSelective(readSums(in));
        }
        if ((parts & ACTORS) != 0) {
            flow.setActors(ActorsCodec.read(in));
        }
        return flow;
    }

    private static void write(DaySums sums, CodedOutputStream out) throws IOException {
        out.writeSInt64NoTag(sums.newestWeek());
        int size = sums.size();
        long mask = 0;
        for (int i = 0; i < size; i++) {
            mask |= sums.millionths(i) == 0 ? 0 : 1L << i;
        }
        out.writeUInt64NoTag(mask);
        for (long left = mask; left != 0; left &= left - 1) {
            out.writeUInt64NoTag(packed(sums.millionths(Long.numberOfTrailingZeros(left))));
        }
    }

    private static DaySums readSums(CodedInputStream in) throws IOException {
        DaySums sums = new DaySums(in.readSInt64());
        long mask = in.readUInt64();
        sums.reserve(Long.SIZE - Long.numberOfLeadingZeros(mask));
        for (long left = mask; left != 0; left &= left - 1) {
            sums.setMillionths(Long.numberOfTrailingZeros(left), unpacked(in.readUInt64()));
        }
        return sums;
    }

    /** Whole numbers that are not negative, by far the most, without their six zeros: doubled, with an odd number for others. */
    private static long packed(long millionths) {
        return millionths >= 0 && millionths % MILLIONTHS == 0
                ? millionths / MILLIONTHS << 1
                : CodedOutputStream.encodeZigZag64(millionths) << 1 | FRACTION;
    }

    private static long unpacked(long packed) {
        long number = packed >>> 1;
        return (packed & FRACTION) == 0 ? number * MILLIONTHS : CodedInputStream.decodeZigZag64(number);
    }
}
