// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One edge a line: source, tab (or spaces, if the line has no tab), target; further columns are not read. Ids are any
 * text. A line with one id is a node that need not have an edge; empty lines, and those that begin with #, are skipped.
 * Nodes are numbered in the order they first come.
 */
public final class EdgeList implements LinkSource {
    private static final int BUFFER = 1 << 20;
    private static final int TELL_EVERY = 0xffff;

    private final InputFile file;
    private final Ids ids = new Ids();
    private long lines;
    private long edges;

    public EdgeList(InputFile file) {
        this.file = file;
    }

    @Override
    public String fingerprint() throws IOException {
        return "edges " + file.fingerprint();
    }

    @Override
    public int read(ArcSink arcs, Path idFile, Progress progress) throws IOException {
        progress.begin("Reading " + file.name(), "links");
        try (InputStream in = file.open()) {
            readLines(in, arcs, progress);
        }
        progress.end(edges);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(idFile), BUFFER)) {
            ids.write(out);
        }
        return ids.size();
    }

    private void readLines(InputStream in, ArcSink arcs, Progress progress) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        int read;
        do {
            read = in.readNBytes(buffer, kept, BUFFER - kept);
            int end = kept + read;
            int begin = 0;
            for (int i = kept; i < end; i++) {
                if (buffer[i] == '\n') {
                    line(buffer, begin, i, arcs, progress);
                    begin = i + 1;
                }
            }
            kept = end - begin;
            if (kept == BUFFER) {
                throw wrong("is longer than 1 MiB");
            }
            System.arraycopy(buffer, begin, buffer, 0, kept);
        } while (read > 0);
        if (kept > 0) {
            line(buffer, 0, kept, arcs, progress);
        }
    }

    private void line(byte[] bytes, int begin, int newline, ArcSink arcs, Progress progress) throws IOException {
        lines++;
        int end = newline > begin && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        if (begin == end || bytes[begin] == '#') {
            return;
        }
        if (lines == 1) {
            refuseOtherFormats(bytes, begin, end);
        }
        byte separator = '\t';
        int sourceEnd = find(bytes, begin, end, separator);
        if (sourceEnd == end) {
            separator = ' ';
            sourceEnd = find(bytes, begin, end, separator);
        }
        int targetBegin = sourceEnd + 1;
        while (separator == ' ' && targetBegin < end && bytes[targetBegin] == separator) {
            targetBegin++;
        }
        if (sourceEnd == begin) {
            throw wrong("does not begin with an id");
        }
        int source = ids.add(bytes, begin, sourceEnd);
        if (targetBegin >= end) {
            return;
        }
        int targetEnd = find(bytes, targetBegin, end, separator);
        if (targetEnd == targetBegin) {
            throw wrong("has no target");
        }
        arcs.add(source, ids.add(bytes, targetBegin, targetEnd));
        if ((++edges & TELL_EVERY) == 0) {
            progress.at(edges, file.part());
        }
    }

    private static int find(byte[] bytes, int from, int to, byte wanted) {
        int i = from;
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private void refuseOtherFormats(byte[] bytes, int begin, int end) throws WrongInputException {
        String line = new String(bytes, begin, Math.min(end - begin, 80), StandardCharsets.ISO_8859_1);
        if (line.indexOf('\0') >= 0) {
            throw wrong("is not text");
        }
        for (String opening : Arrays.asList("--", "/*", "CREATE ", "INSERT ")) {
            if (line.startsWith(opening)) {
                throw wrong("is SQL: dumps are given by --dumps, or --page, --linktarget, --pagelinks and --redirect");
            }
        }
    }

    private WrongInputException wrong(String what) {
        return new WrongInputException(file.name() + ": line " + Math.max(1, lines) + " " + what);
    }
}
