package se.samordna.engine.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.Id;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.RetentionRule;
import se.samordna.disposal.RetentionRule.Exemption;
import se.samordna.engine.store.RetentionStore.Ended;
import se.samordna.organisation.LegalRegime;

/** The first day on which what is kept of somebody may go, and the last on which it is to go. */
class DueTest {
  private static final RetentionRules RULES = RetentionRules.shipped();
  private static final LocalDate BORN = LocalDate.of(1990, 5, 9);

  /** Where neither the county nor the town keeps all files. */
  private static final String STOCKHOLM = "0180";

  private static Ended written(LegalRegime regime, String at) {
    return ended(BORN, Map.of(regime, Instant.parse(at)), null, false);
  }

  private static Ended ended(
      @Nullable LocalDate born,
      Map<LegalRegime, Instant> written,
      @Nullable LocalDate heldUntil,
      boolean childHousing) {
    return new Ended(
        Id.next(),
        "Bo Skiss",
        born,
        true,
        Instant.parse("2020-01-01T00:00:00Z"),
        written,
        heldUntil,
        childHousing);
  }

  private static Due due(Ended ended) {
    return Due.of(RULES, ended, STOCKHOLM).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // law, last entry, the last day on which it is kept
    "HSL, 2020-03-17T12:00:00Z, 2030-03-17",
    "HSL, 2024-02-29T12:00:00Z, 2034-02-28",
    "HSL, 2022-02-28T12:00:00Z, 2032-02-28",
    "HSL, 2020-12-31T12:00:00Z, 2030-12-31",
    "SOL, 2020-03-17T12:00:00Z, 2025-03-17",
    "SOL, 2024-02-29T12:00:00Z, 2029-02-28",
    "LSS, 2019-12-31T12:00:00Z, 2024-12-31",
    // one minute before and after midnight in Sweden, winter and summer
    "SOL, 2019-12-31T22:59:00Z, 2024-12-31",
    "SOL, 2019-12-31T23:00:00Z, 2025-01-01",
    "HSL, 2020-06-30T21:59:00Z, 2030-06-30",
    "HSL, 2020-06-30T22:00:00Z, 2030-07-01"
  })
  void what_is_written_is_kept_through_the_last_day_and_may_go_the_day_after(
      LegalRegime regime, String at, LocalDate lastKept) {
    Due due = due(written(regime, at));

    assertThat(due.isOn(lastKept)).as("too early").isFalse();
    assertThat(due.isOn(lastKept.plusDays(1))).isTrue();
    assertThat(due.from()).isEqualTo(lastKept.plusDays(1));
  }

  @Test
  void a_file_of_social_services_is_to_be_gone_when_the_calendar_year_after_has_ended() {
    Due due = due(written(LegalRegime.SOL, "2019-12-31T12:00:00Z"));
    assertThat(due.finishBy()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(due.isLateOn(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(due.isLateOn(LocalDate.of(2026, 1, 1))).isTrue();

    assertThat(due(written(LegalRegime.SOL, "2020-01-01T12:00:00Z")).finishBy())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(due(written(LegalRegime.HSL, "2019-12-31T12:00:00Z")).finishBy()).isNull();
  }

  @Test
  void what_was_written_under_two_laws_goes_when_both_times_have_passed() {
    Due due =
        due(
            ended(
                BORN,
                Map.of(
                    LegalRegime.SOL, Instant.parse("2020-01-10T12:00:00Z"),
                    LegalRegime.LSS, Instant.parse("2021-01-10T12:00:00Z")),
                null,
                false));
    assertThat(due.from()).isEqualTo(LocalDate.of(2026, 1, 11));
    assertThat(due.rule().regime()).isEqualTo(LegalRegime.LSS);
  }

  @ParameterizedTest
  @CsvSource({
    "0580, 1990-05-09, true", // Linköping
    "0980, 1990-05-09, true", // Gotland
    "2281, 1990-05-09, true", // Sundsvall
    "1480, 1990-05-09, true", // Göteborg
    "1481, 1990-05-09, false", // Mölndal, its neighbour
    "0180, 1990-05-09, false",
    "0180, 1990-05-05, true",
    "0180, 1990-05-15, true",
    "0180, 1990-05-25, true",
    "0180, 1990-05-04, false",
    "0180, 1990-05-06, false",
    "0180, 1990-05-16, false",
    "0180, 1990-05-26, false",
    "0180, , true",
    ", 1990-05-09, true"
  })
  void files_for_research_stay(
      @Nullable String municipality, @Nullable LocalDate born, boolean kept) {
    Map<LegalRegime, Instant> written =
        Map.of(LegalRegime.SOL, Instant.parse("2000-01-01T12:00:00Z"));
    Due due = Due.of(RULES, ended(born, written, null, false), municipality).orElseThrow();

    assertThat(due.exempt()).isEqualTo(kept);
    assertThat(due.isOn(LocalDate.of(2030, 1, 1))).isEqualTo(!kept);
  }

  @Test
  void the_sample_for_research_is_of_social_services_and_not_of_patient_records() {
    Map<LegalRegime, Instant> written =
        Map.of(LegalRegime.HSL, Instant.parse("2000-01-01T12:00:00Z"));
    assertThat(Due.of(RULES, ended(null, written, null, false), null).orElseThrow().exempt())
        .isFalse();
  }

  @Test
  void files_of_children_who_lived_in_a_home_by_lss_stay() {
    Instant long_ago = Instant.parse("2000-01-01T12:00:00Z");
    assertThat(due(ended(BORN, Map.of(LegalRegime.LSS, long_ago), null, true)).exempt()).isTrue();
    assertThat(due(ended(BORN, Map.of(LegalRegime.LSS, long_ago), null, false)).exempt()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T12:00:00Z, 2026-06-30",
    "2026-11-30T12:00:00Z, 2027-02-28",
    "2027-11-30T12:00:00Z, 2028-02-29",
    "2026-10-15T12:00:00Z, 2027-01-15"
  })
  void how_somebody_is_reached_is_kept_for_three_months_after_the_end(
      String over, LocalDate lastKept) {
    Ended ended = new Ended(Id.next(), "", BORN, false, Instant.parse(over), Map.of(), null, false);
    Due due = due(ended);

    assertThat(due.subject()).isEqualTo(DisposalSubject.CONTACT_DATA);
    assertThat(due.isOn(lastKept)).isFalse();
    assertThat(due.isOn(lastKept.plusDays(1))).isTrue();
  }

  @Test
  void a_record_with_no_day_to_reckon_from_is_never_due() {
    assertThat(Due.of(RULES, ended(BORN, Map.of(), null, false), STOCKHOLM)).isEmpty();
    assertThat(
            Due.of(
                RULES,
                new Ended(Id.next(), "", BORN, false, null, Map.of(), null, false),
                STOCKHOLM))
        .isEmpty();
  }

  @Test
  void a_hold_holds_through_its_last_day() {
    LocalDate last = LocalDate.of(2030, 5, 1);
    Ended ended = ended(BORN, Map.of(), last, false);
    assertThat(ended.isHeldOn(last)).isTrue();
    assertThat(ended.isHeldOn(last.plusDays(1))).isFalse();
    assertThat(ended(BORN, Map.of(), LocalDate.MAX, false).isHeldOn(last.plusYears(900))).isTrue();
  }

  @Test
  void every_law_that_records_are_written_under_and_every_subject_has_its_rule() {
    for (LegalRegime regime : LegalRegime.values()) {
      if (regime.keepsRecord()) {
        assertThat(RULES.ofRecord(regime).law()).isNotBlank();
      }
    }
    assertThat(RULES.all().stream().map(RetentionRule::subject).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(DisposalSubject.values());
    assertThat(RULES.of(DisposalSubject.AUDIT_TRAIL).orElseThrow().unless())
        .isEqualTo(Set.of(Exemption.ALWAYS));
    assertThat(RULES.of(DisposalSubject.TEAM_WORK).orElseThrow().kept().getDays())
        .isEqualTo(DisposalSubject.TEAM_WORK.usualDays());
  }

  @Test
  void a_row_without_a_law_or_with_a_word_that_is_none_is_refused() {
    assertThatThrownBy(() -> RetentionRules.rule("TEAM_WORK,*,P30D,WRITTEN,-,-,"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetentionRules.rule("TEAM_WORK,*,P30D,WRITTEN,SOON,-,ours"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetentionRules.rule("TEAM_WORK,*,P30D,WRITTEN,-,NOW,ours"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
