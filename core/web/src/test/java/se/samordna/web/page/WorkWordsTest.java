package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.text.Language;
import se.samordna.web.text.Texts;

class WorkWordsTest {
  private static Assignment work(Role role, Profession profession) {
    return new Assignment(
        Id.next(),
        Id.next(),
        Id.next(),
        role,
        profession,
        BigDecimal.ONE,
        false,
        LocalDate.of(2027, 3, 1),
        null);
  }

  @Test
  void whoever_cares_is_spoken_of_by_profession_and_whoever_runs_or_reviews_by_role() {
    Texts sv = Texts.in(Language.SV);
    assertThat(WorkWords.of(work(Role.TEAM_LEADER, Profession.NURSE), sv))
        .isEqualTo("sjuksköterska");
    assertThat(WorkWords.of(work(Role.CARE_STAFF, Profession.ADMINISTRATIVE), sv))
        .isEqualTo("administratör");
    assertThat(WorkWords.of(work(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE), sv))
        .isEqualTo("enhetschef");
    assertThat(WorkWords.of(work(Role.AUDITOR, Profession.ADMINISTRATIVE), sv))
        .isEqualTo("loggranskare");
    assertThat(
            WorkWords.of(work(Role.UNIT_MANAGER, Profession.PSYCHOLOGIST), Texts.in(Language.EN)))
        .isEqualTo("unit manager");
  }
}
