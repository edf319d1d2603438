package se.samordna.enginetests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.Adoption;
import se.samordna.plan.SubGoal;
import se.samordna.rule.StepInput;

/** A team that works by one of the models that are data alone. */
final class DataTeam {
  static final Path MODELS = Path.of("..", "..", "karaf-features", "models");

  final FactTeam team;
  final House house;
  final String model;
  final Person alma;

  DataTeam(House house, String model) {
    this(new FactTeam(house, with(new ModelsFromFolders(house.clock), model)), model);
  }

  DataTeam(FactTeam team, String model) {
    this.team = team;
    this.house = team.house;
    this.model = model;
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(house.provider.id(), house.unit.id(), model, "karaf", house.clock.instant());
          return model;
        });
    LocalDate born = LocalDate.of(1993, 5, 2);
    alma =
        house.person(
            team.anna,
            new PersonChange("Alma", "Exempel", "", born, Protection.NONE, "", "", ""),
            "199305022395");
  }

  private static ModelsFromFolders with(ModelsFromFolders models, String model) {
    models.add(MODELS.resolve(model));
    return models;
  }

  /** Alma is in a phase of the model, and Anna coordinates. */
  Id<Enrolment> in(String phase) {
    return Actives.write(
        house, team.anna, alma, new Actives.In(house.unit, model, 1, Lifecycle.ACTIVE, phase));
  }

  /** Alma's umbrella plan with one intervention. */
  Plan drafted(Intervention... interventions) {
    return drafted("Laga mat tre dagar i veckan", interventions);
  }

  Plan drafted(String subGoal, Intervention... interventions) {
    Plan begun = team.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN);
    return team.plans.save(
        team.anna, begun.id(), begun.revision(), drafted(begun, subGoal, interventions));
  }

  /** The same goal with other interventions. */
  PlanContent drafted(Plan before, Intervention... interventions) {
    return drafted(before, "Laga mat tre dagar i veckan", interventions);
  }

  PlanContent drafted(Plan before, String subGoal, Intervention... interventions) {
    SubGoal part = new SubGoal(Id.next(), subGoal, "", null, List.of(interventions));
    LifeGoal goal =
        before.content().goals().isEmpty()
            ? new LifeGoal(Id.next(), "Jag vill bo själv.", "", null, List.of())
            : before.content().goals().get(0);
    return new PlanContent(List.of(goal.with(List.of(part))));
  }

  Plan adopted(Plan drafted, Map<String, String> acknowledged) {
    return team.plans.adopt(
        team.anna,
        drafted.id(),
        drafted.revision(),
        new Adoption(true, List.of("Alma"), acknowledged));
  }

  /** Something that is done, by somebody in words or by a colleague. */
  static Intervention does(String what, String performer, @Nullable Id<Staff> staff) {
    return plain(what, performer).by(what, performer, staff, null);
  }

  /** Something that the model offers. */
  Intervention offered(String key) {
    return plain("", "Arbetsterapeuten")
        .by("", "Arbetsterapeuten", null, OfferTaken.of(model, key));
  }

  static Intervention plain(String what, String performer) {
    return new Intervention(
        Id.next(), what, performer, null, "", null, Intervention.Status.PROPOSED);
  }

  StepOutcome step(
      Caller caller, Id<Enrolment> enrolment, String step, Map<String, List<String>> input) {
    return team.step(caller, enrolment, step, input);
  }

  /** The referral of Alma, by whoever. */
  StepOutcome start(Caller caller, String step) {
    return team.enrolments.start(
        caller,
        alma.id(),
        house.unit.id(),
        model,
        new StepRequest(step, StepInput.EMPTY, Map.of(), "", Optional.empty()));
  }
}
