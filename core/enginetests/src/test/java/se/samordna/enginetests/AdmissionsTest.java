package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

@OnBothDatabases
class AdmissionsTest {
  private static final LegalCondition CONTACT =
      new LegalCondition(LegalCondition.About.CONTACT, "Hålla kontakt med teamet");

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
        new NewLegalStatus(form, from, from.plusMonths(6), List.of(CONTACT), "Kliniken"));
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
              assertThat(now.conditions()).containsExactly(CONTACT);
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

  private LegalStatus legal(LegalForm form, LocalDate from) {
    return house.admissions.recordLegalStatus(
        nurse, alma.id(), new NewLegalStatus(form, from, null, List.of(), ""));
  }

  @Test
  void back_in_a_ward_from_open_care_a_court_is_applied_to_within_four_days() {
    legal(LegalForm.LPT_OPEN, TODAY);

    LegalStatus back = legal(LegalForm.LPT_CLOSED, TODAY.plusDays(5));

    assertThat(back.decisionBy()).isEqualTo(TODAY.plusDays(9));
    assertThat(house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(9)).rows())
        .filteredOn(task -> task.status() == Task.Status.OPEN)
        .extracting(Task::key, Task::due)
        .containsExactly(tuple(Admissions.DECISION_TASK, TODAY.plusDays(9)));
    house.admissions.endLegalStatus(nurse, back.id(), 1, TODAY.plusDays(6));
    assertThat(legal(LegalForm.LPT_CLOSED, TODAY.plusDays(20)).decisionBy())
        .as("not from open care")
        .isEqualTo(TODAY.plusDays(20).plusWeeks(4));
  }

  private NetworkMember supportPerson() {
    return house.networks.suggest(
        nurse,
        alma.id(),
        new NewMember(
            "Stina Stöd",
            NetworkMember.Relation.STATUTORY_SUPPORT_PERSON,
            "",
            NetworkMember.Kind.OTHER,
            NetworkMember.Sphere.PRIVATE,
            null,
            "",
            false));
  }

  private NetworkMember supportNow() {
    return house.networks.of(nurse, alma.id()).get(0);
  }

  @Test
  void a_support_person_stays_four_weeks_after_compulsory_care_and_goes_by_itself() {
    LegalStatus closed = legal(LegalForm.LPT_CLOSED, house.today());
    supportPerson();
    assertThat(supportNow().endsOn()).as("while care goes on").isNull();
    LegalStatus open = legal(LegalForm.LPT_OPEN, house.today().plusDays(10));
    assertThat(supportNow().endsOn()).as("from the ward to outside").isNull();
    LocalDate last = house.today().plusDays(40);

    house.admissions.endLegalStatus(nurse, open.id(), open.revision(), last);

    LocalDate over = last.plusWeeks(4).plusDays(1);
    assertThat(supportNow().endsOn()).isEqualTo(over);
    assertThat(closed.form().isCompulsoryCare()).isTrue();
    NetworkMember changed =
        house.networks.change(
            nurse,
            supportNow().id(),
            supportNow().revision(),
            new NewMember(
                "Stina Stödsson",
                NetworkMember.Relation.STATUTORY_SUPPORT_PERSON,
                "",
                NetworkMember.Kind.OTHER,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    assertThat(changed.endsOn()).isEqualTo(over);
    house.clock.pass(Duration.ofDays(40 + 28));
    assertThat(supportNow().status().isOver()).as("the last day").isFalse();
    house.clock.pass(Duration.ofDays(1));
    assertThat(supportNow().status()).isEqualTo(MemberStatus.ENDED);

    legal(LegalForm.LPT_CLOSED, house.today());
    assertThat(supportNow().status()).as("another is appointed anew").isEqualTo(MemberStatus.ENDED);
  }

  @Test
  void compulsory_care_that_begins_anew_takes_the_end_away_and_a_late_word_ends_tomorrow() {
    LegalStatus first = legal(LegalForm.LRV_CLOSED, house.today().minusDays(200));
    supportPerson();
    legal(LegalForm.VOLUNTARY, house.today().minusDays(100));
    assertThat(supportNow().endsOn()).as("known today").isEqualTo(house.today().plusDays(1));
    legal(LegalForm.LPT_CLOSED, house.today());
    assertThat(supportNow().endsOn()).isNull();
    assertThat(first.to()).isNull();
  }

  private List<Task> decisionTasks() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(Admissions.DECISION_TASK))
        .filter(one -> one.status() == Task.Status.OPEN)
        .toList();
  }

  @Test
  void the_day_of_the_next_decision_is_a_task_and_four_weeks_where_the_law_says_so() {
    legal(LegalForm.LPT_CLOSED, house.today());
    assertThat(decisionTasks())
        .singleElement()
        .satisfies(one -> assertThat(one.due()).isEqualTo(house.today().plusWeeks(4)));

    LegalStatus open =
        house.admissions.recordLegalStatus(
            nurse,
            alma.id(),
            new NewLegalStatus(
                LegalForm.LPT_OPEN,
                house.today().plusDays(5),
                house.today().plusMonths(6),
                List.of(),
                ""));
    assertThat(decisionTasks())
        .as("in the place of the one before")
        .singleElement()
        .satisfies(one -> assertThat(one.due()).isEqualTo(house.today().plusMonths(6)));

    house.admissions.endLegalStatus(nurse, open.id(), open.revision(), house.today().plusDays(30));
    assertThat(decisionTasks()).isEmpty();
    legal(LegalForm.VOLUNTARY, house.today().plusDays(31));
    assertThat(decisionTasks()).isEmpty();
  }
}
