package se.samordna.enginetests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.Judge;
import se.samordna.engine.enrolment.KeptOmbudMandates;
import se.samordna.engine.enrolment.Loads;
import se.samordna.engine.enrolment.SceneReader;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.model.RuleRunner;
import se.samordna.model.Models;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.MandateStepOutcome;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.rule.StepInput;

/** A municipality with personal ombuds, who work by the model of that name, and a unit beside. */
final class OmbudTeam {
  static final String MODEL = "personal-ombud";
  private final Iterator<String> numbers = numbers().iterator();

  final House house;
  final ModelsFromFolders folders;
  final Models models;
  final OmbudMandates mandates;
  final Provider social;
  final Unit ombuds;
  final Unit support;
  final Caller ombud;
  final Caller leader;
  final Caller manager;
  final Caller worker;

  OmbudTeam(House house) {
    this(house, new ModelsFromFolders(house.clock, house.store));
  }

  /**
   * @param folders where the model comes to stand among others
   */
  OmbudTeam(House house, ModelsFromFolders folders) {
    this(house, folders, municipality(house));
  }

  /**
   * @param social whose ombuds they are, which may have other units
   */
  OmbudTeam(House house, ModelsFromFolders folders, Provider social) {
    this.house = house;
    this.social = social;
    this.folders = folders;
    folders.add(DataTeam.MODELS.resolve(MODEL));
    models = folders.kept(house);
    RuleRunner runner = new RuleRunner();
    mandates =
        new KeptOmbudMandates(
            house.work,
            folders.registry(),
            new SceneReader(folders.registry(), house.identifiers),
            new Judge(runner),
            new Loads(runner));
    ombuds = house.organisations.addUnit(house.operator, social.id(), "Personliga ombud", null);
    support = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    keepNone();
    models.enable(house.operator, MODEL, social.id(), ombuds.id());
    ombud = house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, ombuds);
    leader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, ombuds);
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, ombuds);
    worker = house.staff(Role.CARE_STAFF, Profession.HOUSING_SUPPORT, support);
  }

  /**
   * The unit keeps no record: settled as it would be, and in a region, where nobody can settle it,
   * by hand.
   */
  private void keepNone() {
    if (social.kind() == Provider.Kind.SOCIAL_CARE) {
      house.organisations.setRegime(
          house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());
      return;
    }
    house.store.write(
        tx -> {
          tx.regimes()
              .settle(
                  social.id(),
                  new UnitRegime(
                      ombuds.id(),
                      LegalRegime.PO_NO_RECORD,
                      house.today(),
                      null,
                      "by hand",
                      house.clock.instant()));
          tx.regimes().keepNone(social.id(), ombuds.id());
          return ombuds;
        });
  }

  private static Provider municipality(House house) {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Prov", Principal.Kind.MUNICIPALITY);
    return house.organisations.addProvider(
        house.operator, principal.id(), "Provköping", Provider.Kind.SOCIAL_CARE);
  }

  /** Somebody whom the ombuds have registered. */
  Person person(String family) {
    return person(family, Protection.NONE);
  }

  Person person(String family, Protection protection) {
    return house.person(
        leader, new PersonChange("Ida", family, "", null, protection, "", "", ""), numbers.next());
  }

  private static List<String> numbers() {
    try (var in = OmbudTeam.class.getResourceAsStream("skatteverket-test-numbers.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MandateStep step(String step, Map<String, List<String>> input) {
    return new MandateStep(step, new StepInput(input), Optional.empty(), false);
  }

  static MandateStep given(LocalDate on) {
    return new MandateStep(
        "giveMandate",
        new StepInput(Map.of("personGives", List.of("true"))),
        Optional.of(
            new MandateGiven(
                on, MandateGiven.MandateHow.ORAL, null, MandateGiven.MandateOthers.ASK)),
        false);
  }

  MandateStepOutcome ask(Caller by, Person person) {
    return mandates.start(
        by,
        person.id(),
        ombuds.id(),
        MODEL,
        step("request", Map.of("personAsks", List.of("true"))));
  }

  /** The person has asked. */
  OmbudMandate asked(Person person) {
    return taken(ask(ombud, person));
  }

  MandateStepOutcome take(Caller by, OmbudMandate mandate, MandateStep step) {
    return mandates.take(by, mandate.id(), mandate.revision(), step);
  }

  /** The ombud and the person get to know each other. */
  OmbudMandate known(Person person) {
    return taken(take(leader, asked(person), getToKnow(ombud, false)));
  }

  static MandateStep getToKnow(Caller ombud, boolean anyway) {
    return new MandateStep(
        "getToKnow",
        new StepInput(
            Map.of(
                "coordinator",
                List.of(ombud.staff().toString()),
                "meantFor",
                List.of("true"),
                "freeAndVoluntary",
                List.of("true"))),
        Optional.empty(),
        anyway);
  }

  /** The person has ended it. */
  OmbudMandate withdrawn(OmbudMandate mandate) {
    return taken(take(ombud, mandate, step("withdraw", Map.of())));
  }

  static OmbudMandate taken(MandateStepOutcome outcome) {
    if (outcome instanceof MandateStepOutcome.Taken taken) {
      return taken.mandate();
    }
    throw new AssertionError(outcome.verdicts());
  }

  Id<Unit> unit() {
    return ombuds.id();
  }
}
