package se.samordna.engine.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.samordna.admission.Admissions;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalCondition.About;
import se.samordna.admission.LegalForm;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Staffing.NewAbsence;

/** What the demo team has before it today: somebody is away, and some speak for the board. */
final class DemoSigns {
  /** Who has answered that the first signs are there. */
  private static final int SIGNS_OF_OWN = 6;

  /** For whom somebody close has asked for more support. */
  private static final int ASKED_FOR = 12;

  /** Who is in open compulsory care, with a decision that comes near. */
  private static final int BY_LAW = 9;

  private static final int DECIDED = 20;
  private static final int WEEKS_TO_DECISION = 6;
  private static final int PLANNED = 8;
  private static final int WEEKS_AWAY = 3;

  private final DemoSteps steps;
  private final Boards boards;
  private final Staffing staffing;
  private final Admissions admissions;

  DemoSigns(DemoSteps steps, Boards boards, Staffing staffing, Admissions admissions) {
    this.steps = steps;
    this.boards = boards;
    this.staffing = staffing;
    this.admissions = admissions;
  }

  void write(DemoHouse house, Diary diary) {
    LocalDate today = diary.today();
    diary.on(DECIDED, LocalTime.of(9, 20), () -> decided(house, diary.day(DECIDED)));
    diary.on(PLANNED, LocalTime.of(13, 40), () -> away(house, today));
    diary.on(2, LocalTime.of(10, 15), () -> steps.signs(house, SIGNS_OF_OWN));
    diary.on(1, LocalTime.of(15, 20), () -> ask(house, diary.day(1)));
  }

  /** A coordinator is away from today on, and a colleague stands in. */
  private void away(DemoHouse house, LocalDate from) {
    staffing.absent(
        house.caller("tove"),
        house.fact().id(),
        new NewAbsence(
            house.caller("omar").staff(),
            from,
            from.plusWeeks(WEEKS_AWAY).minusDays(1),
            house.caller("nils").staff()));
  }

  private void decided(DemoHouse house, LocalDate day) {
    admissions.recordLegalStatus(
        house.coordinator(BY_LAW),
        house.person(BY_LAW).id(),
        new NewLegalStatus(
            LegalForm.LPT_OPEN,
            day,
            day.plusWeeks(WEEKS_TO_DECISION),
            List.of(
                new LegalCondition(About.TREATMENT, "tar sin medicin enligt plan"),
                new LegalCondition(About.CONTACT, "träffar Nils varje vecka")),
            "Psykiatriska kliniken"));
  }

  private void ask(DemoHouse house, LocalDate day) {
    boards.recordRequest(
        house.coordinator(ASKED_FOR),
        house.person(ASKED_FOR).id(),
        new NewRequest(NewRequest.By.CLOSE_ONE, "Mamma: hon svarar knappt när vi talas vid.", day));
  }
}
