package org.stationhouse.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a growing Merkle tree (a compact range): the roots of the complete subtrees, widest first, one for
 * each bit set in the size. It takes a leaf and gives the root of any number of leaves in at most 64 hashes of memory.
 * Not thread-safe.
 */
public final class Edge {
    private long size;
    private final List<byte[]> roots;

    public Edge() {
        this(0, new ArrayList<>());
    }

    private Edge(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = roots;
    }

    /** Goes on from a stored edge. The caller compares {@link #root} with a signed checkpoint before trusting it. */
    public static Edge of(long size, byte[] stored) {
        if (size < 0 || stored.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new BadLedger("the stored edge of the tree does not fit its size");
        }
        var roots = new ArrayList<byte[]>();
        for (int at = 0; at < stored.length; at += TreeHash.LENGTH) {
            roots.add(Arrays.copyOfRange(stored, at, at + TreeHash.LENGTH));
        }
        return new Edge(size, roots);
    }

    public void append(byte[] leafHash) {
        var hash = leafHash;
        for (long full = size; (full & 1) == 1; full >>>= 1) {
            hash = TreeHash.node(roots.remove(roots.size() - 1), hash);
        }
        roots.add(hash);
        size++;
    }

    public byte[] root() {
        if (roots.isEmpty()) return TreeHash.empty();
        var hash = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) hash = TreeHash.node(roots.get(i), hash);
        return hash.clone();
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    public byte[] stored() {
        var all = new byte[roots.size() * TreeHash.LENGTH];
        for (int i = 0; i < roots.size(); i++)
            System.arraycopy(roots.get(i), 0, all, i * TreeHash.LENGTH, TreeHash.LENGTH);
        return all;
    }
}
