package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.SampleReason;
import se.samordna.audit.SampledAccess;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.audit.MonthlySamples;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.start.Start;
import se.samordna.start.Starts;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** What is told to somebody outside in an emergency is reviewed as an opening is. */
@OnBothDatabases
class EmergencyReviewsTest {
  private static final String WHY = "Medvetslös på akuten nu.";

  private final House house;
  private final Starts starts;
  private final Caller nurse;
  private final Caller leader;
  private final Caller manager;
  private final Caller auditor;
  private final Person alma;

  EmergencyReviewsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    starts = new FactTeam(house).starts();
    nurse = house.nurse();
    leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private void told(Caller by) {
    house.consents.disclose(
        by,
        alma.id(),
        new NewDisclosure(
            Recipient.outsider("Akuten", "Region Provlandia"),
            Purpose.COORDINATION,
            List.of(InformationCategory.MEDICATION),
            "Läkemedel",
            null,
            true,
            WHY));
  }

  private List<EmergencyOpening> list(Caller who) {
    return house.openings.list(who, PageRequest.first(50)).rows();
  }

  private List<Task> asked() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(Consents.REVIEW_TASK))
        .filter(one -> one.status() == Task.Status.OPEN)
        .toList();
  }

  private static NewReview justified() {
    return new NewReview(Finding.JUSTIFIED, "Akuten hade ringt.");
  }

  @Test
  void a_disclosure_stands_in_the_list_with_its_reason_and_opens_nothing() {
    told(nurse);

    for (Caller who : List.of(leader, manager, auditor)) {
      assertThat(list(who))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.why()).isEqualTo(Why.TOLD);
                assertThat(one.why().isIntake()).isFalse();
                assertThat(one.reason()).isEqualTo(WHY);
                assertThat(one.staff()).isEqualTo(nurse.staff());
                assertThat(one.person()).isEqualTo(alma.id());
                assertThat(one.endsAt()).isEqualTo(one.openedAt());
              });
    }
    assertThat(Refused.by(() -> list(nurse))).containsExactly("CM-5004");
    assertThat(house.openings.openUntil(nurse, alma.id())).isEmpty();
    AuditEntry entry =
        house.log(alma.id()).stream()
            .filter(one -> one.action() == Action.DISCLOSURE_RECORD)
            .findFirst()
            .orElseThrow();
    assertThat(entry.ground()).isEqualTo(Ground.EMERGENCY);
  }

  @Test
  void somebody_else_says_once_what_the_review_found_and_the_task_is_done() {
    told(leader);
    Id<EmergencyOpening> told = list(leader).get(0).id();
    assertThat(asked()).hasSize(1);

    assertThat(Refused.by(() -> house.openings.review(leader, told, justified())))
        .containsExactly("CM-5013");
    assertThat(asked()).hasSize(1);
    assertThat(house.openings.review(manager, told, justified()).review())
        .satisfies(review -> assertThat(review.by()).isEqualTo(manager.staff()));
    assertThat(asked()).isEmpty();
    assertThat(Refused.by(() -> house.openings.review(auditor, told, justified())))
        .containsExactly("CM-5012");
    assertThat(house.newest(alma.id()).orElseThrow().action())
        .as("the tasks were read last")
        .isEqualTo(Action.TASK_READ);
  }

  @Test
  void the_month_is_drawn_from_with_each_of_them_among_the_emergencies() {
    told(nurse);
    house.clock.pass(Duration.ofDays(31));

    assertThat(new MonthlySamples(house.store, SamordnaClock.of(house.clock)).draw()).isPositive();

    var sample = house.auditReviews.samples(auditor, house.provider.id()).get(0);
    assertThat(house.auditReviews.sampled(auditor, sample.id(), PageRequest.first(50)).rows())
        .filteredOn(one -> one.why().contains(SampleReason.EMERGENCY))
        .extracting(SampledAccess::access)
        .extracting(one -> one.action())
        .containsExactly(Action.DISCLOSURE_RECORD);
  }

  @Test
  void those_who_lead_and_run_the_unit_see_what_waits_and_the_auditor_what_has_waited_a_week() {
    Caller elsewhere =
        house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, house.unit("FACT Öster"));
    told(nurse);

    assertThat(awaited(manager)).containsExactly(tuple(1, 0));
    assertThat(awaited(leader)).containsExactly(tuple(1, 0));
    for (Caller who : List.of(nurse, auditor, elsewhere)) {
      assertThat(awaited(who)).isEmpty();
    }

    house.clock.pass(Duration.ofDays(EmergencyOpenings.REVIEW_DAYS));
    assertThat(awaited(manager)).as("the last day").containsExactly(tuple(1, 0));
    assertThat(awaited(auditor)).isEmpty();
    house.clock.pass(Duration.ofDays(1));
    assertThat(awaited(manager)).containsExactly(tuple(1, 1));
    assertThat(awaited(auditor)).containsExactly(tuple(1, 1));
    assertThat(awaited(elsewhere)).isEmpty();

    house.openings.review(leader, list(leader).get(0).id(), justified());
    for (Caller who : List.of(manager, leader, auditor)) {
      assertThat(awaited(who)).isEmpty();
    }
  }

  private List<Tuple> awaited(Caller who) {
    return starts.today(who).awaited().stream()
        .filter(one -> one.kind() == Start.Awaited.Kind.EMERGENCY_REVIEW)
        .map(one -> tuple(one.count(), one.late()))
        .toList();
  }
}
