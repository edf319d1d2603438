package se.samordna.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which audit rows and seals are written as bytes before they are authenticated.
 *
 * <p>Every value is preceded by its kind and its length, so no two different rows give the same
 * bytes. The encoding is for ever: what was sealed five years ago must still verify.
 */
final class Canonical {
  private static final int NOTHING = 0;
  private static final int NUMBER = 1;
  private static final int TEXT = 2;
  private static final int UUID_VALUE = 3;
  private static final int BYTES = 4;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * @param what the kind of thing that is encoded, so that a row never passes for a seal
   */
  Canonical(String what) {
    text(what);
  }

  Canonical number(long value) {
    return write(
        () -> {
          out.writeByte(NUMBER);
          out.writeLong(value);
        });
  }

  Canonical text(@Nullable String value) {
    return value == null ? nothing() : bytes(TEXT, value.getBytes(StandardCharsets.UTF_8));
  }

  Canonical word(@Nullable Enum<?> value) {
    return value == null ? nothing() : text(value.name());
  }

  Canonical id(@Nullable UUID value) {
    return value == null
        ? nothing()
        : write(
            () -> {
              out.writeByte(UUID_VALUE);
              out.writeLong(value.getMostSignificantBits());
              out.writeLong(value.getLeastSignificantBits());
            });
  }

  /** Microseconds since 1970: what both databases keep. */
  Canonical instant(Instant value) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  Canonical bytes(byte[] value) {
    return bytes(BYTES, value);
  }

  Canonical ids(List<UUID> values) {
    number(values.size());
    values.forEach(this::id);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private Canonical nothing() {
    return write(() -> out.writeByte(NOTHING));
  }

  private Canonical bytes(int kind, byte[] value) {
    return write(
        () -> {
          out.writeByte(kind);
          out.writeInt(value.length);
          out.write(value);
        });
  }

  private Canonical write(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written", e);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
