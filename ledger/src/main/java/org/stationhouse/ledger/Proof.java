package org.stationhouse.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inclusion and consistency proofs of RFC 9162: made as sections 2.1.3.1 and 2.1.4.1 say, checked as 2.1.3.2 and
 * 2.1.4.2 say. A proof is a list of hashes.
 */
public final class Proof {
    private Proof() {}

    /** Shows that the leaf at {@code index} lies in the tree over these leaf hashes. */
    public static List<byte[]> inclusion(List<byte[]> leaves, int index) {
        if (index < 0 || index >= leaves.size()) throw new IllegalArgumentException("no leaf " + index);
        var proof = new ArrayList<byte[]>();
        path(leaves, index, proof);
        return proof;
    }

    private static void path(List<byte[]> leaves, int index, List<byte[]> proof) {
        if (leaves.size() == 1) return;
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        if (index < k) {
            path(left, index, proof);
            proof.add(root(right));
        } else {
            path(right, index - k, proof);
            proof.add(root(left));
        }
    }

    /** Shows that the tree over the first {@code size} leaves is the beginning of the tree over all of them. */
    public static List<byte[]> consistency(List<byte[]> leaves, int size) {
        if (size < 1 || size > leaves.size()) throw new IllegalArgumentException("no tree of size " + size);
        var proof = new ArrayList<byte[]>();
        subproof(leaves, size, true, proof);
        return proof;
    }

    private static void subproof(List<byte[]> leaves, int size, boolean whole, List<byte[]> proof) {
        if (size == leaves.size()) {
            if (!whole) proof.add(root(leaves));
            return;
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        if (size <= k) {
            subproof(left, size, whole, proof);
            proof.add(root(right));
        } else {
            subproof(right, size - k, false, proof);
            proof.add(root(left));
        }
    }

    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) return false;
        long fn = index;
        long sn = size - 1;
        var hash = leaf;
        for (var step : proof) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.node(step, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                hash = TreeHash.node(hash, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    public static boolean consistent(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first < 1 || first > second) return false;
        if (first == second) return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        var steps = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) steps.add(0, firstRoot);
        if (steps.isEmpty()) return false;
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        var fr = steps.get(0);
        var sr = steps.get(0);
        for (var step : steps.subList(1, steps.size())) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(step, fr);
                sr = TreeHash.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = TreeHash.node(sr, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    private static byte[] root(List<byte[]> leaves) {
        var edge = new Edge();
        leaves.forEach(edge::append);
        return edge.root();
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
