package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.engine.enrolment.KeptStarts;
import se.samordna.engine.enrolment.MeetingRhythm;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Rule;
import se.samordna.rule.StepInput;
import se.samordna.start.Starts;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

/** A model whose own rule for what a person weighs fails: its steps wait, and nobody's pages do. */
class WeightsThatFailTest {
  private static final Path BESIDE = Path.of("..", "engine", "src", "test", "resources", "sound");

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team =
      new FactTeam(house, ModelsFromFolders.withLittlePatience(house.clock));
  private final Starts starts =
      new KeptStarts(
          house.work,
          house.gate,
          team.models.registry(),
          team.caseloads,
          new MeetingRhythm(new DeclaredModels(team.models.registry(), new R4Forms())));

  @AfterEach
  void let_the_rule_go() {
    end.countDown();
  }

  @ParameterizedTest
  @EnumSource(Failing.class)
  void each_person_counts_as_one_and_other_models_as_ever(Failing failing) {
    active(house.unit, "fact", 2, "INDIVIDUAL");
    List<UnitCaseload> before = team.caseloads.of(team.anna, house.unit.id());
    come(failing);
    active(house.unit, "beside", 1, "BESIDE");
    active(house.unit, "beside", 1, "BESIDE");

    List<UnitCaseload> now = team.caseloads.of(team.anna, house.unit.id());

    UnitCaseload fact = of("fact", now);
    assertThat(fact.coordinators()).isEqualTo(before.get(0).coordinators());
    assertThat(fact.team()).isEqualTo(before.get(0).team());
    CaseloadFigure beside =
        of("beside", now).coordinators().stream()
            .filter(figure -> team.anna.staff().equals(figure.staff()))
            .findFirst()
            .orElseThrow();
    assertThat(beside.persons()).isEqualTo(2);
    assertThat(beside.load()).isEqualByComparingTo("2");
    assertThat(beside.thresholds().areSet()).isFalse();
    assertThat(beside.thresholds().source().sv())
        .isEqualTo(
            "Modellens regel för hur mycket en person väger svarar inte; varje person räknas som"
                + " en.");
    assertThat(team.caseloads.figures(house.operator, house.unit.id()))
        .extracting(figures -> figures.model())
        .containsExactlyInAnyOrder("fact", "beside");
  }

  @ParameterizedTest
  @EnumSource(Failing.class)
  void the_start_page_goes_on_and_waits_once_however_many_the_units_are(Failing failing) {
    Unit other = house.unit("Bredvid Söder");
    Caller inBoth = alsoIn(other);
    come(failing, other);
    active(house.unit, "fact", 2, "INDIVIDUAL");
    active(house.unit, "beside", 1, "BESIDE");
    active(other, "beside", 1, "BESIDE");

    List<CaseloadFigure> own = starts.today(inBoth).caseload();

    assertThat(asked).hasValue(1);
    assertThat(own).extracting(CaseloadFigure::persons).containsExactlyInAnyOrder(1, 1, 1);
    assertThat(own)
        .filteredOn(figure -> figure.thresholds().areSet())
        .as("FACT, by its own rule and limits")
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Failing.class)
  void a_step_that_rests_on_the_weight_is_refused_says_why_and_is_in_the_log(Failing failing) {
    come(failing);
    Person person = house.person(team.anna, "Alma", "Exempel");
    Id<Enrolment> enrolment =
        Actives.write(
            house,
            team.anna,
            person,
            new Actives.In(house.unit, "beside", 1, Lifecycle.PROPOSED, "ASKED"));
    StepRequest begin =
        StepRequest.of(
            "begin", new StepInput(Map.of("coordinator", List.of(team.anna.staff().toString()))));

    assertThat(refusal(() -> team.enrolments.preview(team.anna, enrolment, begin)))
        .isEqualTo(failing.says);
    assertThat(newest(person)).isEqualTo(Action.STEP_PREVIEW + " CM-4002");
    assertThat(refusal(() -> team.enrolments.take(team.anna, enrolment, 1, begin)))
        .isEqualTo(failing.says);
    assertThat(newest(person)).isEqualTo(Action.STEP_TAKE + " CM-4002");
    assertThat(
            refusal(
                () ->
                    team.enrolments.chooseCoordinator(
                        team.anna, enrolment, 1, team.leader.staff(), false, "", "")))
        .isEqualTo(failing.says);
    assertThat(newest(person)).isEqualTo(Action.STEP_TAKE + " CM-4002");
    assertThat(team.enrolments.get(team.anna, enrolment).enrolment().revision()).isEqualTo(1);
  }

  @Test
  void those_who_wait_are_listed_with_who_could_coordinate_them() {
    come(Failing.THROWS);
    Person person = house.person(team.anna, "Alma", "Exempel");
    Actives.write(
        house,
        team.anna,
        person,
        new Actives.In(house.unit, "beside", 1, Lifecycle.WAITING, "ASKED"));

    assertThat(
            team.caseloads
                .waiting(team.anna, house.unit.id(), PageRequest.first(10))
                .rows()
                .get(0)
                .candidates())
        .isNotEmpty();
  }

  private void come(Failing failing, Unit... others) {
    team.models.addWeighing(BESIDE, Rule.weight((facts, parameters) -> failing.weigh(this)));
    house.store.write(
        tx -> {
          for (Unit unit : others) {
            tx.modelSettings()
                .enable(unit.provider(), unit.id(), "beside", "karaf", house.clock.instant());
          }
          tx.modelSettings()
              .enable(
                  house.provider.id(), house.unit.id(), "beside", "karaf", house.clock.instant());
          return failing;
        });
  }

  private void active(Unit unit, String model, int major, String phase) {
    Person person = house.person(team.anna, "Person", "Påhitt");
    Actives.write(
        house, team.anna, person, new Actives.In(unit, model, major, Lifecycle.ACTIVE, phase));
  }

  private static UnitCaseload of(String model, List<UnitCaseload> all) {
    return all.stream().filter(one -> one.model().equals(model)).findFirst().orElseThrow();
  }

  private String newest(Person person) {
    AuditEntry entry = house.newest(person.id()).orElseThrow();
    return entry.action() + " " + entry.code();
  }

  private static String refusal(ThrowingCallable call) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problems().get(0).code().id()).isEqualTo("CM-4002");
    return refusal.problems().get(0).says(Language.EN);
  }

  /** Anna, who works at this unit as well. */
  private Caller alsoIn(Unit unit) {
    Assignment more =
        house.organisations.assign(
            house.operator,
            new Organisations.NewAssignment(
                team.anna.staff(),
                unit.id(),
                Role.CARE_STAFF,
                Profession.NURSE,
                new BigDecimal("0.10"),
                true,
                LocalDate.of(2026, 1, 1),
                null));
    Caller anna = team.anna;
    return new Caller(
        anna.account(),
        anna.staff(),
        anna.provider(),
        anna.displayName(),
        List.of(anna.assignments().get(0), more),
        anna.session(),
        anna.channel(),
        anna.language());
  }

  /** How a rule can fail. */
  enum Failing {
    THROWS("The rules of the model met with an error. Nothing has been saved."),
    SLEEPS("The rules of the model did not answer in time. Nothing has been saved."),
    WEIGHS_NOTHING_ON_EARTH("The rules of the model met with an error. Nothing has been saved.");

    private final String says;

    Failing(String says) {
      this.says = says;
    }

    private BigDecimal weigh(WeightsThatFailTest test) {
      test.asked.incrementAndGet();
      return switch (this) {
        case THROWS -> throw new IllegalStateException("a rule that fails");
        case WEIGHS_NOTHING_ON_EARTH -> new BigDecimal("1E+999999999");
        case SLEEPS -> {
          try {
            test.end.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          yield BigDecimal.ONE;
        }
      };
    }
  }
}
