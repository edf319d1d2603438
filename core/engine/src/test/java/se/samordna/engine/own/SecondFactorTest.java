package se.samordna.engine.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {
  /** The key of RFC 6238, appendix B. */
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);

  /** The published eight digits end in the six that we take. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void the_codes_are_those_of_the_rfc(long second, String published) {
    assertThat(SecondFactor.code(KEY, Instant.ofEpochSecond(second)))
        .isEqualTo(published.substring(2));
  }

  @Test
  void a_code_is_taken_a_step_early_or_late_and_no_further() {
    String code = SecondFactor.code(KEY, NOW);

    assertThat(SecondFactor.step(KEY, code, NOW.plusSeconds(30), 0)).isPresent();
    assertThat(SecondFactor.step(KEY, code, NOW.minusSeconds(30), 0)).isPresent();
    assertThat(SecondFactor.step(KEY, code, NOW.plusSeconds(60), 0)).isEmpty();
    assertThat(SecondFactor.step(KEY, code, NOW.minusSeconds(60), 0)).isEmpty();
  }

  @Test
  void a_code_is_good_once() {
    String code = SecondFactor.code(KEY, NOW);
    OptionalLong step = SecondFactor.step(KEY, code, NOW, 0);

    assertThat(SecondFactor.step(KEY, code, NOW, step.orElseThrow())).isEmpty();
  }

  @Test
  void what_is_no_code_is_none() {
    for (String typed : new String[] {"", "0", "abcdef", "1405047", "٠٥٠٤٧١"}) {
      assertThat(SecondFactor.step(KEY, typed, NOW, 0)).as(typed).isEmpty();
    }
    assertThat(SecondFactor.step(KEY, " 050 471 ", NOW, 0)).isPresent();
  }

  @Test
  void an_app_is_given_the_key_in_base_32_and_nobodys_name() {
    assertThat(SecondFactor.base32(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(SecondFactor.shown(KEY).key()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(SecondFactor.shown(KEY).link())
        .isEqualTo(
            "otpauth://totp/Samordna:Min%20sida?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Samordna");
  }
}
