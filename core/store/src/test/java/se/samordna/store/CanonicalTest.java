package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.engine.store.AuditRow;

/** The encoding and the codes are for ever: what was sealed years ago must still verify. */
class CanonicalTest {
  @Test
  void every_kind_of_value_has_its_place_and_its_length() {
    byte[] bytes =
        new Canonical("x")
            .number(-1)
            .text(null)
            .text("å")
            .id(new UUID(1, 2))
            .instant(Instant.parse("1970-01-01T00:00:01.000002Z"))
            .bytes(new byte[] {9})
            .ids(List.of())
            .toBytes();
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "020000000178"
                + "01ffffffffffffffff"
                + "00"
                + "0200000002c3a5"
                + "0300000000000000010000000000000002"
                + "0100000000000f4242"
                + "040000000109"
                + "010000000000000000");
  }

  @Test
  void what_stands_in_one_field_never_passes_for_another() {
    assertThat(new Canonical("x").text("ab").text("c").toBytes())
        .isNotEqualTo(new Canonical("x").text("a").text("bc").toBytes());
    assertThat(new Canonical("x").text(null).text("").toBytes())
        .isNotEqualTo(new Canonical("x").text("").text(null).toBytes());
    assertThat(new Canonical("x").ids(List.of(new UUID(1, 2))).toBytes())
        .isNotEqualTo(new Canonical("x").id(new UUID(1, 2)).number(1).toBytes());
  }

  @Test
  void the_code_of_a_row_made_today_is_the_same_in_ten_years(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("audit.key");
    Files.writeString(file, "1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    AuditKeys keys = AuditKeys.read(file);
    AuditRow row = Rows.board(2);
    assertThat(HexFormat.of().formatHex(StoredRow.of(42, 1, 1, row).macBy(keys)))
        .isEqualTo("0415fd82c5951de99beec580cf422d31d47e9899657a13b0ed820faac4cf482c");
    assertThat(HexFormat.of().formatHex(StoredRow.of(42, 2, 1, row).macBy(keys)))
        .isEqualTo("664ac9811d7323a2b3f3c666bda8085c77ecdbdf901bdfe3880fd01296aa2752");
    Seal seal =
        Seal.next(keys, 1, Rows.AT, Ranges.of(List.of(1L, 2L, 4L)), 3, new byte[32], Seal.NOTHING);
    assertThat(HexFormat.of().formatHex(seal.mac()))
        .isEqualTo("81c6869be32f3681f9c21a77cc754d91ed1a9e0d69f64ad97f8615e45a3e4fa8");
  }
}
