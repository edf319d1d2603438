package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class AdmissionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  AdmissionsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Admission admitted() {
    Admission stay =
        new Admission(
            Id.next(),
            alma.id(),
            1,
            Admission.Kind.INPATIENT,
            "Avdelning 7",
            LegalForm.VOLUNTARY,
            TODAY.minusDays(3),
            null,
            house.clock.instant());
    house.store.write(
        tx -> {
          tx.admissions().add(house.provider.id(), stay);
          return stay;
        });
    return stay;
  }

  private LegalStatus record(LegalForm form, LocalDate from) {
    return house.admissions.recordLegalStatus(
        nurse,
        alma.id(),
        new NewLegalStatus(
            form, from, from.plusMonths(6), List.of("Hålla kontakt med teamet"), "Kliniken"));
  }

  @Test
  void a_stay_ends_on_a_day_between_its_first_and_today() {
    Admission stay = admitted();

    assertThat(
            Refused.by(() -> house.admissions.discharge(nurse, stay.id(), 1, TODAY.minusDays(4))))
        .containsExactly("CM-1012 /on");
    assertThat(Refused.by(() -> house.admissions.discharge(nurse, stay.id(), 1, TODAY.plusDays(1))))
        .containsExactly("CM-1012 /on");
    assertThat(house.admissions.discharge(nurse, stay.id(), 1, TODAY).dischargedOn())
        .isEqualTo(TODAY);
    assertThat(Refused.by(() -> house.admissions.discharge(nurse, stay.id(), 1, TODAY)))
        .containsExactly("CM-1011");
  }

  @Test
  void a_new_legal_status_ends_the_one_before_the_day_before() {
    record(LegalForm.LPT_CLOSED, TODAY.minusDays(20));
    record(LegalForm.LPT_OPEN, TODAY);

    assertThat(house.admissions.legalStatuses(nurse, alma.id()))
        .satisfiesExactly(
            now -> {
              assertThat(now.form()).isEqualTo(LegalForm.LPT_OPEN);
              assertThat(now.to()).isNull();
              assertThat(now.conditions()).containsExactly("Hålla kontakt med teamet");
            },
            before -> {
              assertThat(before.form()).isEqualTo(LegalForm.LPT_CLOSED);
              assertThat(before.to()).isEqualTo(TODAY.minusDays(1));
            });
  }

  @Test
  void a_legal_status_can_not_begin_before_the_one_before_it() {
    record(LegalForm.LPT_OPEN, TODAY);

    assertThat(Refused.by(() -> record(LegalForm.LPT_CLOSED, TODAY)))
        .containsExactly("CM-1012 /from");
  }

  @Test
  void a_legal_status_ends_with_its_last_day() {
    LegalStatus status = record(LegalForm.LPT_OPEN, TODAY);

    assertThat(house.admissions.endLegalStatus(nurse, status.id(), 1, TODAY).to()).isEqualTo(TODAY);
    assertThat(
            Refused.by(
                () -> house.admissions.endLegalStatus(nurse, status.id(), 2, TODAY.minusDays(1))))
        .containsExactly("CM-1012 /lastDay");
  }
}
