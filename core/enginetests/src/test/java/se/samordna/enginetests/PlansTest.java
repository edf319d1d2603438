package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.Plans.NewEvaluation;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

@OnBothDatabases
class PlansTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  PlansTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Plan begun() {
    return house.plans.begin(nurse, alma.id(), PlanType.CM_PLAN);
  }

  private Plan adopted() {
    Plan begun = begun();
    Plan saved =
        house.plans.save(
            nurse, begun.id(), begun.revision(), content("Jag vill sova.", "Anna", TODAY));
    return house.plans.adopt(nurse, saved.id(), saved.revision(), true, List.of("Alma"));
  }

  private static PlanContent content(
      String ownWords, String performer, @Nullable LocalDate followUp) {
    return new PlanContent(
        List.of(
            new LifeGoal(
                Id.next(),
                ownWords,
                "Hälsa",
                7,
                List.of(
                    new SubGoal(
                        Id.next(),
                        "Lägga mig före tolv",
                        "Fem nätter av sju",
                        null,
                        List.of(
                            new Intervention(
                                Id.next(),
                                "Sömnskola \"varje\" vecka\nhemma",
                                performer,
                                null,
                                "",
                                followUp,
                                Intervention.Status.ACTIVE)))))));
  }

  @Test
  void an_adopted_version_says_what_the_draft_said_and_never_changes() {
    Plan adopted = adopted();
    PlanVersion first = adopted.current();
    assertThat(first).isNotNull();
    assertThat(first.content()).isEqualTo(content(first.content()));
    house.plans.save(
        nurse, adopted.id(), adopted.revision(), content("Jag vill cykla.", "Anna", TODAY));

    Plan now = house.plans.get(nurse, adopted.id());

    assertThat(now.current()).isEqualTo(first);
    assertThat(now.content().goals().get(0).ownWords()).isEqualTo("Jag vill cykla.");
    assertThat(house.plans.versions(nurse, adopted.id())).containsExactly(first);
    assertThat(first.tookPart()).containsExactly("Alma");
    assertThat(first.content().interventions().get(0).what())
        .isEqualTo("Sömnskola \"varje\" vecka\nhemma");
  }

  private static PlanContent content(PlanContent same) {
    return new PlanContent(same.goals());
  }

  @Test
  void a_plan_without_a_follow_up_date_or_a_performer_is_refused_with_every_reason() {
    Plan begun = begun();
    Plan saved = house.plans.save(nurse, begun.id(), 1, content("Jag vill sova.", " ", null));

    assertThat(Refused.by(() -> house.plans.adopt(nurse, saved.id(), 2, true, List.of("Alma"))))
        .containsExactly(
            "CM-2104 /goals/0/subGoals/0/interventions/0/performer",
            "CM-2105 /goals/0/subGoals/0/interventions/0/followUp");
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> house.plans.adopt(nurse, saved.id(), 2, true, List.of("Alma")));
    assertThat(refusal.problems().get(0).says(Language.SV))
        .startsWith("Mål 1, delmål 1: insats 1")
        .as("what it says is the person's")
        .doesNotContain("Sömnskola");
    assertThat(house.plans.get(nurse, saved.id()).current()).isNull();
  }

  @Test
  void a_plan_without_a_goal_can_not_be_adopted() {
    Plan begun = begun();

    assertThat(Refused.by(() -> house.plans.adopt(nurse, begun.id(), 1, true, List.of())))
        .containsExactly("CM-2103 /goals");
  }

  @Test
  void a_plan_without_a_draft_can_not_be_adopted() {
    Plan adopted = adopted();

    assertThat(
            Refused.by(
                () -> house.plans.adopt(nurse, adopted.id(), adopted.revision(), true, List.of())))
        .containsExactly("CM-2101");
  }

  @Test
  void a_person_has_one_open_plan_of_each_type() {
    Plan begun = begun();
    assertThat(Refused.by(this::begun)).containsExactly("CM-2102 /type");

    house.plans.end(nurse, begun.id(), begun.revision());

    assertThat(begun().id()).isNotEqualTo(begun.id());
    assertThat(house.plans.of(nurse, alma.id())).hasSize(2);
  }

  @Test
  void a_save_of_an_old_revision_is_refused_and_overwrites_nothing() {
    Plan begun = begun();
    house.plans.save(nurse, begun.id(), 1, content("Jag vill sova.", "", null));

    assertThat(
            Refused.by(
                () -> house.plans.save(nurse, begun.id(), 1, content("Något annat", "", null))))
        .containsExactly("CM-1011");
    assertThat(house.plans.get(nurse, begun.id()).content().goals().get(0).ownWords())
        .isEqualTo("Jag vill sova.");
  }

  @Test
  void another_units_plan_is_refused_as_if_there_were_none() {
    Plan begun = begun();
    House other = new House(house.store);

    assertThat(Refused.by(() -> other.plans.get(other.nurse(), begun.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void the_persons_view_and_the_staffs_stand_side_by_side_in_an_evaluation() {
    Plan adopted = adopted();
    Id<LifeGoal> goal = adopted.content().goals().get(0).id();

    Plan now =
        house.plans.evaluate(
            nurse, adopted.id(), adopted.revision(), evaluation(goal, TODAY, 8, 3));

    assertThat(now.evaluations())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.personRating()).isEqualTo(8);
              assertThat(one.staffRating()).isEqualTo(3);
              assertThat(one.outcome()).isEqualTo(Evaluation.Outcome.PARTLY);
              assertThat(one.personsView()).isEqualTo("Det går bättre.");
            });
  }

  private static NewEvaluation evaluation(
      Id<LifeGoal> goal, LocalDate date, int person, int staff) {
    return new NewEvaluation(
        goal, date, Evaluation.Outcome.PARTLY, person, staff, "Det går bättre.", "", "Fortsätta");
  }

  @Test
  void an_evaluation_of_another_goal_in_the_future_and_off_the_scale_is_refused_three_times() {
    Plan adopted = adopted();

    assertThat(
            Refused.by(
                () ->
                    house.plans.evaluate(
                        nurse,
                        adopted.id(),
                        adopted.revision(),
                        evaluation(Id.next(), TODAY.plusDays(1), 11, 0))))
        .containsExactlyInAnyOrder("CM-1003 /goal", "CM-1012 /date", "CM-1003 /personRating");
  }

  @Test
  void whoever_looks_at_the_plans_leaves_one_row_and_sees_every_version() {
    Plan adopted = adopted();
    int rows = house.log(alma.id()).size();

    PlanFile file = house.plans.file(nurse, alma.id());

    assertThat(file.person().plans()).containsExactly(adopted);
    assertThat(file.versions()).containsOnlyKeys(adopted.id());
    assertThat(file.versions().get(adopted.id())).containsExactly(adopted.current());
    assertThat(house.log(alma.id())).hasSize(rows + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.PLAN_READ);
  }

  @Test
  void a_crisis_plan_is_written_in_versions_that_never_change() {
    CrisisPlan first = write(0, crisis("Jag sover inte."));
    CrisisPlan second = write(1, crisis("Jag slutar svara."));

    assertThat(house.plans.crisisPlan(nurse, alma.id())).contains(second);
    assertThat(house.plans.crisisPlanVersions(nurse, alma.id())).containsExactly(second, first);
    assertThat(first.content().contacts())
        .containsExactly(new CrisisContact("Monica", "mamma", "070-174 06 08"));
  }

  @Test
  void two_who_write_the_crisis_plan_at_once_do_not_overwrite_each_other() {
    write(0, crisis("Jag sover inte."));

    assertThat(Refused.by(() -> write(0, crisis("Något annat")))).containsExactly("CM-1011");
  }

  @Test
  void a_crisis_plan_that_helps_nobody_or_is_looked_through_too_late_is_refused() {
    assertThat(Refused.by(() -> write(0, crisis(" ")))).containsExactly("CM-2106 /content");
    assertThat(
            Refused.by(
                () ->
                    house.plans.writeCrisisPlan(
                        nurse,
                        alma.id(),
                        0,
                        CrisisPlans.together(
                            crisis("Jag sover inte."), TODAY.plusMonths(12).plusDays(1)))))
        .containsExactly("CM-1012 /reviewBy");
  }

  @Test
  void the_crisis_plan_remembers_when_it_was_evaluated_together_with_the_person() {
    write(0, crisis("Jag sover inte."));
    house.clock.pass(Duration.ofDays(2));

    house.plans.evaluateCrisisPlan(
        nurse, alma.id(), 1, new CrisisPlanEvaluation(TODAY, true, "Promenaden", "", false));
    assertThat(house.plans.crisisPlan(nurse, alma.id()).orElseThrow().evaluatedOn()).isNull();
    CrisisPlan now =
        house.plans.evaluateCrisisPlan(
            nurse,
            alma.id(),
            1,
            new CrisisPlanEvaluation(TODAY.plusDays(1), true, "Promenaden", "", true));

    assertThat(now.evaluatedOn()).isEqualTo(TODAY.plusDays(1));
  }

  private CrisisPlan write(int number, CrisisPlanContent content) {
    return house.plans.writeCrisisPlan(
        nurse, alma.id(), number, CrisisPlans.together(content, TODAY.plusMonths(6)));
  }

  private static CrisisPlanContent crisis(String earlySigns) {
    return new CrisisPlanContent(
        "Ensamhet",
        earlySigns,
        "",
        "Går ut en runda",
        "",
        "",
        List.of(new CrisisContact("Monica", "mamma", "070-174 06 08")),
        "",
        "",
        "",
        "",
        "",
        List.of("Monica"));
  }
}
