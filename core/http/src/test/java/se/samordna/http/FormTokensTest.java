package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokensTest {
  private static final String TOKEN = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJC";

  @Test
  void a_token_is_written_in_other_letters_each_time_and_fits_each_time() {
    String once = FormTokens.write(TOKEN);
    String again = FormTokens.write(TOKEN);
    assertThat(once).isNotEqualTo(again).doesNotContain(TOKEN).matches("[A-Za-z0-9_-]+");
    assertThat(FormTokens.fits(once, TOKEN)).isTrue();
    assertThat(FormTokens.fits(again, TOKEN)).isTrue();
  }

  @Test
  void another_token_a_bare_one_and_half_a_one_do_not_fit() {
    String written = FormTokens.write(TOKEN);
    assertThat(FormTokens.fits(written, TOKEN.replace('q', 'r'))).isFalse();
    assertThat(FormTokens.fits(TOKEN, TOKEN)).isFalse();
    assertThat(FormTokens.fits(written.substring(0, written.length() / 2), TOKEN)).isFalse();
    assertThat(FormTokens.fits(written + "AA", TOKEN)).isFalse();
    assertThat(FormTokens.fits("", TOKEN)).isFalse();
    assertThat(FormTokens.fits("not base64!", TOKEN)).isFalse();
  }
}
