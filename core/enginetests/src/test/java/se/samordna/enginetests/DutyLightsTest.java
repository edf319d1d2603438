package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.DutyLight;
import se.samordna.enrolment.DutyLight.Duty;
import se.samordna.enrolment.DutyLight.State;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.Value;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.person.Person;
import se.samordna.person.Persons;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.plan.SubGoal;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** The eight duties, each from both sides of what makes it stand otherwise. */
@OnBothDatabases
class DutyLightsTest {
  private final House house;
  private final FactTeam team;
  private final Person alma;
  private final Persons persons;
  private @Nullable Id<Enrolment> enrolment;

  DutyLightsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
    persons =
        new KeptPersons(
            house.work,
            house.gate,
            house.identifiers,
            new PersonFiles(new EnrolmentViews(team.models.registry()), house.identifiers),
            new MeetingMembers());
  }

  /** Nothing but a place, since now. */
  private void begins() {
    Instant now = house.clock.instant();
    Id<Enrolment> id = Id.next();
    house.store.write(
        tx -> {
          tx.enrolments()
              .add(
                  new Enrolment(
                      id,
                      house.provider.id(),
                      alma.id(),
                      house.unit.id(),
                      "fact",
                      2,
                      1,
                      Lifecycle.ACTIVE,
                      "INDIVIDUAL",
                      new Text("Individuellt", "Individual"),
                      false,
                      now,
                      Set.of(),
                      null,
                      Basis.METHOD,
                      now,
                      now,
                      null,
                      null),
                  true);
          return id;
        });
    enrolment = id;
  }

  private Map<Duty, State> lights() {
    return persons.file(team.anna, alma.id()).duties().stream()
        .collect(Collectors.toMap(DutyLight::duty, DutyLight::state));
  }

  private State light(Duty duty) {
    return lights().get(duty);
  }

  private void at(LocalDateTime swedish) {
    house.clock.moveTo(swedish.atZone(Days.ZONE).toInstant());
  }

  @Test
  void what_is_missing_is_late_on_the_thirty_first_day_and_very_late_on_the_ninety_first() {
    LocalDateTime start = LocalDateTime.of(2027, 1, 27, 23, 30);
    at(start);
    assertThat(lights()).as("without an enrolment nobody owes anything").isEmpty();
    begins();
    Map<Integer, State> edges =
        Map.of(
            0,
            State.MISSING,
            30,
            State.MISSING,
            31,
            State.LATE,
            90,
            State.LATE,
            91,
            State.VERY_LATE);
    edges.forEach(
        (days, state) -> {
          at(start.plusDays(days).toLocalDate().atTime(0, 30));
          assertThat(lights()).as("after %s days", days).hasSize(Duty.values().length);
          Arrays.stream(Duty.values())
              .forEach(duty -> assertThat(light(duty)).as("%s %s", days, duty).isEqualTo(state));
        });
  }

  @Test
  void a_coordinator_is_whoever_leads_and_several_are_none_until_somebody_decides() {
    begins();
    assertThat(light(Duty.COORDINATOR)).isEqualTo(State.MISSING);
    house.store.write(
        tx -> {
          tx.enrolments()
              .coordinate(
                  house.provider.id(),
                  enrolment,
                  new Coordinator(
                      team.anna.staff(),
                      "Anna Region",
                      Coordinator.DecisionRule.TEMPORARY,
                      Map.of(),
                      team.anna.staff(),
                      "",
                      house.clock.instant(),
                      null));
          return enrolment;
        });
    assertThat(light(Duty.COORDINATOR)).isEqualTo(State.FULL);
    Actives.write(
        house,
        team.leader,
        alma,
        new Actives.In(house.unit, "strengths", 1, Lifecycle.WAITING, "WAITING"));
    assertThat(light(Duty.COORDINATOR)).isEqualTo(State.HALF);
  }

  @Test
  void the_mapping_counts_when_it_is_completed() {
    begins();
    mapping(false);
    assertThat(light(Duty.MAPPING)).isEqualTo(State.MISSING);
    mapping(true);
    assertThat(light(Duty.MAPPING)).isEqualTo(State.FULL);
  }

  private void mapping(boolean completed) {
    team.forms.begin(
        team.anna,
        new NewAnswers(
            alma.id(),
            Optional.ofNullable(enrolment),
            Canonical.of("https://samordna.se/forms/cm-mapping|1.0"),
            Answers.NONE.with("important", new Value.Words("Att träffa barnen igen.")),
            completed));
  }

  @Test
  void goals_count_when_adopted_interventions_when_whole_and_the_follow_up_until_its_day() {
    begins();
    LocalDate day = house.today().plusDays(10);
    Plan draft = saved(null, content(List.of()));
    assertThat(light(Duty.GOALS)).as("a draft").isEqualTo(State.HALF);
    adopted(draft);
    assertThat(light(Duty.GOALS)).isEqualTo(State.FULL);
    assertThat(light(Duty.INTERVENTIONS)).isEqualTo(State.MISSING);
    assertThat(light(Duty.FOLLOW_UP)).isEqualTo(State.MISSING);

    adopted(saved(draft, content(List.of(proposed(day), proposed(null)))));
    assertThat(light(Duty.INTERVENTIONS)).as("one has no day").isEqualTo(State.HALF);
    adopted(saved(draft, content(List.of(proposed(day), proposed(day.plusDays(1))))));
    assertThat(light(Duty.INTERVENTIONS)).isEqualTo(State.FULL);
    assertThat(light(Duty.FOLLOW_UP)).isEqualTo(State.FULL);
    at(day.atTime(23, 59));
    assertThat(light(Duty.FOLLOW_UP)).as("on the day").isEqualTo(State.FULL);
    at(day.plusDays(1).atTime(0, 1));
    assertThat(light(Duty.FOLLOW_UP)).as("the day after").isEqualTo(State.HALF);
  }

  private static Intervention proposed(@Nullable LocalDate followUp) {
    return new Intervention(
        Id.next(),
        "Boendestöd",
        "Bo",
        null,
        "",
        followUp,
        Intervention.Status.PROPOSED,
        null,
        null,
        "");
  }

  private static PlanContent content(List<Intervention> interventions) {
    LifeGoal goal =
        new LifeGoal(
            Id.next(),
            "Bo kvar.",
            "",
            null,
            List.of(new SubGoal(Id.next(), "Städa", "", null, interventions)));
    List<PlanPart> parts =
        PlanType.CM_PLAN.items().stream()
            .filter(item -> item != PlanItem.UNITS_APPROVED)
            .map(item -> new PlanPart(item, "Det som ska stå."))
            .toList();
    return new PlanContent(List.of(goal), parts);
  }

  private Plan saved(@Nullable Plan of, PlanContent content) {
    Plan now =
        of == null
            ? house.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN)
            : house.plans.get(team.anna, of.id());
    return house.plans.save(team.anna, now.id(), now.revision(), content);
  }

  private void adopted(Plan draft) {
    Plan now = house.plans.get(team.anna, draft.id());
    assertThat(house.plans.adopt(team.anna, now.id(), now.revision(), true, List.of()).current())
        .isNotNull();
  }

  @Test
  void a_crisis_plan_holds_to_the_end_of_the_day_on_which_it_is_to_be_reviewed() {
    begins();
    LocalDate review = house.today().plusMonths(6);
    house.plans.writeCrisisPlan(
        team.anna,
        alma.id(),
        0,
        new NewCrisisPlan(
            new CrisisPlanContent(
                "",
                "Sover inte",
                "",
                "Ringer Rut",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                List.of()),
            review,
            true,
            true,
            List.of(),
            ""));
    at(review.atTime(23, 59));
    assertThat(light(Duty.CRISIS_PLAN)).isEqualTo(State.FULL);
    at(review.plusDays(1).atTime(0, 1));
    assertThat(light(Duty.CRISIS_PLAN)).isEqualTo(State.HALF);
  }

  @Test
  void a_consent_is_known_as_long_as_it_holds_and_must_be_asked_for_anew_after_it() {
    begins();
    LocalDate last = house.today().plusDays(10);
    Consent unused =
        house.consents.give(
            team.anna,
            alma.id(),
            new NewConsent(
                new ConsentTerms(
                    ConsentType.CLOSE_ONE_CONTACT,
                    List.of(Recipient.outsider("Rut Exempel", "")),
                    Purpose.COORDINATION,
                    List.of(InformationCategory.PLAN_GOALS),
                    List.of(),
                    "",
                    ""),
                null,
                last,
                new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
    at(last.atTime(23, 59));
    assertThat(light(Duty.CONSENT)).isEqualTo(State.FULL);
    at(last.plusDays(1).atTime(0, 1));
    assertThat(light(Duty.CONSENT)).isEqualTo(State.HALF);
  }

  @Test
  void the_network_is_listed_when_somebody_is_in_it_and_not_when_nobody_is_left() {
    begins();
    NetworkMember rut =
        house.networks.suggest(
            team.anna,
            alma.id(),
            new NewMember(
                "Rut",
                NetworkMember.Relation.PARENT,
                "",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    assertThat(light(Duty.NETWORK)).isEqualTo(State.FULL);
    NetworkMember unused =
        house.networks.move(team.anna, rut.id(), rut.revision(), MemberStatus.ENDED, null, "");
    assertThat(light(Duty.NETWORK)).isEqualTo(State.MISSING);
  }
}
