package org.stationhouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test vectors of the Certificate Transparency reference implementation for RFC 6962, and properties over them. */
class TreeTests {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> leaves() {
        return INPUTS.stream().map(HEX::parseHex).map(TreeHash::leaf).toList();
    }

    @Test
    void rootsAreThoseOfTheReference() {
        var edge = new Edge();
        assertThat(HEX.formatHex(edge.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < ROOTS.size(); i++) {
            edge.append(leaves().get(i));
            assertThat(HEX.formatHex(edge.root())).isEqualTo(ROOTS.get(i));
            assertThat(edge.size()).isEqualTo(i + 1);
        }
    }

    @Test
    void anInclusionProofIsThatOfTheReference() {
        assertThat(Proof.inclusion(leaves(), 0).stream().map(HEX::formatHex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(Proof.inclusion(leaves().subList(0, 3), 2).stream().map(HEX::formatHex))
                .containsExactly(ROOTS.get(1));
    }

    @Test
    void aConsistencyProofIsThatOfTheReference() {
        assertThat(Proof.consistency(leaves(), 6).stream().map(HEX::formatHex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(3));
        assertThat(Proof.consistency(leaves(), 8)).isEmpty();
    }

    @Test
    void everyProofOfEveryTreeUpTo70LeavesHoldsAndNoChangedOneDoes() {
        var random = Seed.random(TreeTests.class);
        var leaves = new ArrayList<byte[]>();
        var roots = new ArrayList<byte[]>();
        var edge = new Edge();
        for (int n = 1; n <= 70; n++) {
            leaves.add(TreeHash.leaf(Logs.bytes(random, 8 + random.nextInt(40))));
            edge.append(leaves.get(n - 1));
            roots.add(edge.root());
            for (int i = 0; i < n; i++) {
                var proof = Proof.inclusion(leaves, i);
                assertThat(Proof.includes(leaves.get(i), i, n, proof, edge.root()))
                        .isTrue();
                assertThat(Proof.includes(leaves.get(i), (i + 1) % n, n, proof, edge.root()))
                        .isEqualTo(n == 1);
                assertThat(Proof.includes(leaves.get(i), i, n, bent(proof, random), edge.root()))
                        .isFalse();
                var old = Proof.consistency(leaves, i + 1);
                assertThat(Proof.consistent(i + 1, roots.get(i), n, edge.root(), old))
                        .isTrue();
                assertThat(Proof.consistent(i + 1, roots.get(i), n, edge.root(), bent(old, random)))
                        .isFalse();
                assertThat(Proof.consistent(i + 1, flip(roots.get(i), random), n, edge.root(), old))
                        .isFalse();
            }
        }
    }

    private static List<byte[]> bent(List<byte[]> proof, java.util.Random random) {
        var bent = new ArrayList<>(proof);
        if (bent.isEmpty() || random.nextInt(4) == 0) bent.add(Logs.bytes(random, 32));
        else if (random.nextInt(4) == 0) bent.remove(random.nextInt(bent.size()));
        else bent.replaceAll(hash -> flip(hash, random));
        return bent;
    }

    private static byte[] flip(byte[] hash, java.util.Random random) {
        var flipped = hash.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    @Test
    void aStoredEdgeGoesOn() {
        var edge = new Edge();
        var whole = new Edge();
        for (var leaf : leaves()) {
            edge = Edge.of(edge.size(), edge.stored());
            edge.append(leaf);
            whole.append(leaf);
            assertThat(edge.root()).isEqualTo(whole.root());
        }
        assertThatThrownBy(() -> Edge.of(3, new byte[32])).isInstanceOf(BadLedger.class);
        assertThatThrownBy(() -> Edge.of(-1, new byte[0])).isInstanceOf(BadLedger.class);
    }
}
