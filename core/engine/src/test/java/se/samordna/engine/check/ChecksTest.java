package se.samordna.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

class ChecksTest {
  private final Checks checks = new Checks();

  @Test
  void a_text_comes_back_without_space_around_it() {
    assertThat(checks.required("/name", "  Alma\n", 10)).isEqualTo("Alma");
    assertThatCode(checks::done).doesNotThrowAnyException();
  }

  @Test
  void every_problem_is_told_at_its_own_place() {
    checks.required("/a", " \t", 10);
    checks.optional("/b", "x".repeat(11), 10);
    checks.optional("/c", "a\u0007b", 10);
    checks.rating("/d", 11);
    checks.plausible("/e", LocalDate.of(1066, 10, 14));
    checks.within("/f", new BigDecimal("0.505"), BigDecimal.ZERO, BigDecimal.ONE);

    assertThat(catchThrowableOfType(Refusal.class, checks::done).problems())
        .extracting(Problem::pointer)
        .containsExactly("/a", "/b", "/c", "/d", "/e", "/f");
  }

  @Test
  void what_is_not_given_is_not_wrong() {
    checks.optional("/a", "", 10);
    checks.rating("/b", null);
    checks.plausible("/c", null);
    checks.notBefore("/d", null, LocalDate.of(2027, 3, 1));
    checks.notAfter("/e", LocalDate.of(2027, 3, 1), null);

    assertThat(checks.passed()).isTrue();
  }
}
