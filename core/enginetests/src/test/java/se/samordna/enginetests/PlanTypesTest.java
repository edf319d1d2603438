package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.network.Said;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChange;
import se.samordna.plan.PlanChange.Where;
import se.samordna.plan.PlanChoice;
import se.samordna.plan.PlanCode;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.PlanRecords.NewElsewhere;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.RecordSystem;
import se.samordna.sip.Sip;
import se.samordna.sip.SipNeed;
import se.samordna.store.OpenedStores;

/** Kinds of plan that are never mixed up, and what belongs to plans as records. */
@OnBothDatabases
class PlanTypesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Said SAID = Said.byPerson(TODAY, Said.Way.PHONE);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  PlanTypesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private static List<LifeGoal> goals(String words) {
    return List.of(new LifeGoal(Id.next(), words, "", null, List.of()));
  }

  private static PlanContent whole(PlanType type) {
    return new PlanContent(
        goals("Jag vill sova."),
        type.items().stream().map(item -> new PlanPart(item, "Det som ska stå.")).toList());
  }

  private Plan saved(Caller caller, Person person, PlanType type, PlanContent content) {
    Plan begun = house.plans.begin(caller, person.id(), type);
    return house.plans.save(caller, begun.id(), begun.revision(), content);
  }

  private Plan adopted(PlanType type, PlanContent content) {
    return adopted(saved(nurse, alma, type, content));
  }

  private Plan adopted(Plan draft) {
    return house.plans.adopt(nurse, draft.id(), draft.revision(), true, List.of("Alma"));
  }

  /** Somebody of a municipality's social services, and a person of theirs. */
  private Caller socialWorker() {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Exempelby", Principal.Kind.MUNICIPALITY);
    Provider social =
        house.organisations.addProvider(
            house.operator, principal.id(), "Socialnämnden", Provider.Kind.SOCIAL_CARE);
    Unit unit = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    return house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, unit);
  }

  @Test
  void every_kind_of_plan_is_adopted_only_when_it_says_all_that_it_must() {
    Caller social = socialWorker();
    Person birger = house.person(social, "Birger", "Provsson");
    for (PlanType type : PlanType.values()) {
      if (type.isReserved() || type.hasAWayOfItsOwn() || type.isApprovedByUnits()) {
        continue;
      }
      Caller caller = type.isHeldBy(Provider.Kind.HEALTH_CARE) ? nurse : social;
      Person person = type.isHeldBy(Provider.Kind.HEALTH_CARE) ? alma : birger;
      Plan plan = saved(caller, person, type, whole(type));
      for (PlanItem missing : type.items()) {
        PlanContent lacking =
            whole(type)
                .withParts(
                    whole(type).parts().stream().filter(one -> one.item() != missing).toList());
        Plan draft = house.plans.save(caller, plan.id(), plan.revision(), lacking);
        assertThat(
                Refused.by(
                    () -> house.plans.adopt(caller, draft.id(), draft.revision(), true, List.of())))
            .as("%s without %s", type, missing)
            .containsExactly("CM-2253 /parts/" + missing);
        plan = house.plans.save(caller, draft.id(), draft.revision(), whole(type));
      }
      Plan adopted = house.plans.adopt(caller, plan.id(), plan.revision(), true, List.of());
      assertThat(adopted.current()).as("%s", type).isNotNull();
      assertThat(adopted.content().parts()).isEqualTo(whole(type).parts());
    }
  }

  @Test
  void a_health_record_without_goals_can_be_adopted_and_an_umbrella_without_goals_can_not() {
    Plan care =
        saved(
            nurse,
            alma,
            PlanType.CARE_PLAN_HSL,
            whole(PlanType.CARE_PLAN_HSL).withGoals(List.of()));
    Plan umbrella = saved(nurse, alma, PlanType.CM_PLAN, PlanContent.EMPTY);

    assertThat(adopted(care).current()).isNotNull();
    assertThat(Refused.by(() -> adopted(umbrella))).containsExactly("CM-2103 /goals");
  }

  @Test
  void what_a_kind_of_plan_has_no_place_for_is_not_kept_and_nothing_is_said_twice() {
    Plan plan = house.plans.begin(nurse, alma.id(), PlanType.CARE_PLAN_LPT16);
    PlanPart reason = new PlanPart(PlanItem.REASON, "Hör till en annan vårdplan.");
    PlanPart treatment = new PlanPart(PlanItem.TREATMENT, "Samtal.");

    assertThat(
            Refused.by(
                () ->
                    house.plans.save(
                        nurse,
                        plan.id(),
                        plan.revision(),
                        new PlanContent(List.of(), List.of(reason, treatment, treatment)))))
        .containsExactly("CM-1003 /parts/0/item", "CM-1003 /parts/2/item");
  }

  @Test
  void a_provider_begins_no_plan_that_is_not_its_own_to_hold() {
    Caller social = socialWorker();
    Person birger = house.person(social, "Birger", "Provsson");

    assertThat(Refused.by(() -> house.plans.begin(nurse, alma.id(), PlanType.IMPLEMENTATION_PLAN)))
        .containsExactly("CM-2251 /type");
    assertThat(Refused.by(() -> house.plans.begin(social, birger.id(), PlanType.CARE_PLAN_HSL)))
        .containsExactly("CM-2251 /type");
    for (PlanType placement : List.of(PlanType.PLACEMENT_CARE_PLAN, PlanType.PLACEMENT_IMPL_PLAN)) {
      assertThat(Refused.by(() -> house.plans.begin(social, birger.id(), placement)))
          .containsExactly("CM-2250 /type");
    }
    assertThat(Refused.by(() -> house.plans.begin(nurse, alma.id(), PlanType.CRISIS_PLAN)))
        .containsExactly("CM-2252 /type");
    assertThat(house.planRecords.choice(social, birger.id()).types())
        .contains(PlanType.IMPLEMENTATION_PLAN, PlanType.CM_PLAN)
        .doesNotContain(
            PlanType.CARE_PLAN_HSL,
            PlanType.COORDINATED_CARE_PLAN,
            PlanType.CRISIS_PLAN,
            PlanType.PLACEMENT_CARE_PLAN);
  }

  @Test
  void before_a_new_plan_the_plans_that_there_are_stand_here_and_elsewhere() {
    Plan umbrella = house.plans.begin(nurse, alma.id(), PlanType.CM_PLAN);
    PlanElsewhere lss =
        house.planRecords.note(
            nurse, alma.id(), new NewElsewhere("LSS-plan", "Exempelby kommun", TODAY));

    PlanChoice choice = house.planRecords.choice(nurse, alma.id());

    assertThat(choice.plans()).containsExactly(umbrella);
    assertThat(choice.beside().elsewhere()).containsExactly(lss);
    assertThat(house.plans.file(nurse, alma.id()).beside()).isEqualTo(choice.beside());
    house.planRecords.end(nurse, lss.id());
    assertThat(house.planRecords.choice(nurse, alma.id()).beside().elsewhere()).isEmpty();
    assertThat(Refused.by(() -> house.planRecords.end(nurse, lss.id()))).containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.planRecords.note(
                        nurse, alma.id(), new NewElsewhere(" ", "", TODAY.plusDays(1)))))
        .containsExactly("CM-1002 /what", "CM-1012 /toldOn");
  }

  @Test
  void a_plan_that_is_kept_in_another_system_stands_here_as_a_reference_only() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    Plan before = adopted(PlanType.CM_PLAN, whole(PlanType.CM_PLAN));
    house.planRecords.keepIn(admin, house.provider.id(), PlanType.CM_PLAN, " Mina planer ");

    assertThat(
            Refused.by(
                () ->
                    house.plans.save(
                        nurse, before.id(), before.revision(), whole(PlanType.CM_PLAN))))
        .containsExactly("CM-2254");
    assertThat(
            Refused.by(
                () ->
                    house.plans.save(
                        nurse,
                        before.id(),
                        before.revision(),
                        new PlanContent(
                            List.of(), List.of(new PlanPart(PlanItem.SUMMARY, "x".repeat(1001)))))))
        .containsExactly("CM-2254");
    Plan brief =
        house.plans.save(
            nurse,
            before.id(),
            before.revision(),
            new PlanContent(
                List.of(), List.of(new PlanPart(PlanItem.SUMMARY, "Sömn och arbete."))));
    assertThat(Refused.by(() -> adopted(brief))).containsExactly("CM-2253 /parts/REFERENCE");
    Plan referring =
        house.plans.save(
            nurse,
            brief.id(),
            brief.revision(),
            new PlanContent(List.of(), List.of(new PlanPart(PlanItem.REFERENCE, "MP-4711"))));
    PlanVersion version = adopted(referring).current();

    assertThat(version).isNotNull();
    assertThat(version.content().of(PlanItem.REFERENCE)).contains("MP-4711");
    assertThat(house.plans.versions(nurse, before.id())).hasSize(2);
    assertThat(house.plans.file(nurse, alma.id()).beside().system(PlanType.CM_PLAN))
        .contains("Mina planer");
    assertThat(house.plans.file(nurse, alma.id()).beside().system(PlanType.REHAB_PLAN)).isEmpty();
  }

  @Test
  void what_was_settled_of_systems_is_kept_and_is_the_providers_own() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    house.planRecords.keepIn(admin, house.provider.id(), PlanType.CM_PLAN, "Mina planer");
    house.clock.pass(Duration.ofDays(1));
    house.planRecords.keepIn(house.operator, house.provider.id(), PlanType.CM_PLAN, "");

    List<RecordSystem> systems = house.planRecords.systems(admin, house.provider.id());
    assertThat(systems).extracting(RecordSystem::name).containsExactly("", "Mina planer");
    assertThat(systems.get(0).until()).isNull();
    assertThat(systems.get(1).until()).isEqualTo(systems.get(0).from());
    House other = new House(house.store);
    assertThat(other.planRecords.systems(house.operator, other.provider.id())).isEmpty();
    assertThat(
            Refused.by(
                () ->
                    house.planRecords.keepIn(
                        nurse, house.provider.id(), PlanType.CM_PLAN, "Annat")))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.planRecords.systems(admin, other.provider.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void what_the_person_says_is_wrong_stands_beside_the_version_which_is_as_it_was() {
    Plan plan = adopted(PlanType.CM_PLAN, whole(PlanType.CM_PLAN));
    PlanVersion version = plan.current();
    CorrectionNote note =
        house.planRecords.correct(
            nurse, plan.id(), 1, new NewCorrection("Jag har aldrig sagt så.", SAID));

    assertThat(house.planRecords.corrections(nurse, plan.id())).containsExactly(note);
    assertThat(house.plans.file(nurse, alma.id()).beside().corrections(plan.id(), 1))
        .containsExactly(note);
    assertThat(house.plans.versions(nurse, plan.id())).containsExactly(version);
    assertThat(house.plans.get(nurse, plan.id()).revision()).isEqualTo(plan.revision());
    assertThat(
            Refused.by(
                () ->
                    house.planRecords.correct(
                        nurse, plan.id(), 2, new NewCorrection("Fel.", SAID))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.planRecords.correct(
                        nurse,
                        plan.id(),
                        1,
                        new NewCorrection(" ", Said.byPerson(TODAY.plusDays(1), Said.Way.PHONE)))))
        .containsExactly("CM-1002 /words", "CM-1012 /said/day");
  }

  @Test
  void a_version_says_what_it_changed() {
    Plan first = adopted(PlanType.REHAB_PLAN, whole(PlanType.REHAB_PLAN));
    List<PlanPart> parts = new ArrayList<>(first.content().parts());
    parts.set(0, new PlanPart(parts.get(0).item(), "Orkar mer."));
    List<LifeGoal> more = new ArrayList<>(first.content().goals());
    more.addAll(goals("Jag vill arbeta."));
    adopted(house.plans.save(nurse, first.id(), first.revision(), new PlanContent(more, parts)));

    assertThat(house.planRecords.changes(nurse, first.id(), 2))
        .containsExactly(
            new PlanChange(Where.GOAL, "", "Jag vill arbeta."),
            new PlanChange(Where.ITEM, "Det som ska stå.", "Orkar mer."));
    assertThat(house.planRecords.changes(nurse, first.id(), 1))
        .hasSize(1 + PlanType.REHAB_PLAN.items().size());
    assertThat(Refused.by(() -> house.planRecords.changes(nurse, first.id(), 3)))
        .containsExactly("CM-1014");
  }

  @Test
  void nothing_of_plans_is_told_to_another_provider_or_of_a_protected_person_to_those_unnamed() {
    Plan plan = adopted(PlanType.CM_PLAN, whole(PlanType.CM_PLAN));
    PlanElsewhere lss =
        house.planRecords.note(nurse, alma.id(), new NewElsewhere("LSS-plan", "", TODAY));
    Caller stranger = new House(house.store).nurse();
    Caller colleague = house.nurse();
    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));

    for (Caller caller : List.of(stranger, colleague)) {
      String code = caller == stranger ? "CM-1014" : "CM-5008";
      assertThat(Refused.by(() -> house.planRecords.choice(caller, alma.id())))
          .containsExactly(code);
      assertThat(Refused.by(() -> house.planRecords.corrections(caller, plan.id())))
          .containsExactly(code);
      assertThat(Refused.by(() -> house.planRecords.changes(caller, plan.id(), 1)))
          .containsExactly(code);
      assertThat(Refused.by(() -> house.planRecords.end(caller, lss.id()))).containsExactly(code);
      assertThat(
              Refused.by(
                  () ->
                      house.planRecords.correct(
                          caller, plan.id(), 1, new NewCorrection("Fel.", SAID))))
          .containsExactly(code);
    }
  }

  @Test
  void each_access_leaves_one_row() {
    Plan plan = adopted(PlanType.CM_PLAN, whole(PlanType.CM_PLAN));
    int before = house.log(alma.id()).size();
    house.planRecords.choice(nurse, alma.id());
    house.planRecords.note(nurse, alma.id(), new NewElsewhere("LSS-plan", "", TODAY));
    house.planRecords.correct(nurse, plan.id(), 1, new NewCorrection("Fel.", SAID));

    assertThat(house.log(alma.id()).stream().limit(3).map(AuditEntry::action))
        .containsExactly(Action.PLAN_CHANGE, Action.PLAN_CHANGE, Action.PLAN_READ);
    assertThat(house.log(alma.id())).hasSize(before + 3);
  }

  @Test
  void every_kind_that_is_kept_in_another_system_stands_here_as_a_working_copy_that_refers_to_it() {
    Caller social = socialWorker();
    Person birger = house.person(social, "Birger", "Provsson");
    for (PlanType type : PlanType.values()) {
      if (type.isReserved() || type == PlanType.CRISIS_PLAN) {
        continue;
      }
      boolean health = type.isHeldBy(Provider.Kind.HEALTH_CARE);
      Caller caller = health ? nurse : social;
      Person person = health ? alma : birger;
      house.planRecords.keepIn(house.operator, caller.provider(), type, "Cosmic");
      assertThat(house.planRecords.choice(caller, person.id()).types())
          .as("%s", type)
          .contains(type);
      Plan begun = house.plans.begin(caller, person.id(), type);
      assertThat(
              Refused.by(
                  () ->
                      house.plans.save(
                          caller,
                          begun.id(),
                          begun.revision(),
                          new PlanContent(goals("Jag vill sova."), List.of()))))
          .as("%s with a goal", type)
          .containsExactly("CM-2254");
      Plan brief =
          house.plans.save(
              caller,
              begun.id(),
              begun.revision(),
              new PlanContent(List.of(), List.of(new PlanPart(PlanItem.SUMMARY, "Sömn."))));
      assertThat(
              Refused.by(
                  () -> house.plans.adopt(caller, brief.id(), brief.revision(), true, List.of())))
          .as("%s without a reference", type)
          .containsExactly("CM-2253 /parts/REFERENCE");
      Plan referring =
          house.plans.save(
              caller,
              brief.id(),
              brief.revision(),
              new PlanContent(
                  List.of(),
                  List.of(
                      new PlanPart(PlanItem.REFERENCE, "C-4711"),
                      new PlanPart(PlanItem.SUMMARY, "Sömn."))));
      Plan adopted =
          house.plans.adopt(caller, referring.id(), referring.revision(), true, List.of());
      assertThat(adopted.content().of(PlanItem.REFERENCE)).as("%s", type).contains("C-4711");
      assertThat(house.plans.file(caller, person.id()).beside().system(type)).contains("Cosmic");
    }
  }

  @Test
  void a_sip_that_is_kept_in_another_system_is_made_there() {
    SipNeed need = new SipNeed(SipNeed.SeenBy.OWN_STAFF, TODAY, "Boende och vård.");
    Sip asked = house.sips.begin(nurse, alma.id(), need);
    Sip asking = house.sips.ask(nurse, asked.id(), asked.revision());
    assertThat(Refused.by(() -> house.plans.begin(nurse, alma.id(), PlanType.SIP)))
        .as("made here, on its own page")
        .containsExactly("CM-2252 /type");

    house.planRecords.keepIn(house.operator, house.provider.id(), PlanType.SIP, "Cosmic");

    assertThat(Refused.by(() -> house.sips.prepare(nurse, asking.id(), asking.revision())))
        .containsExactly("CM-2338");
    Plan copy = house.plans.begin(nurse, alma.id(), PlanType.SIP);
    Plan referring =
        house.plans.save(
            nurse,
            copy.id(),
            copy.revision(),
            new PlanContent(List.of(), List.of(new PlanPart(PlanItem.REFERENCE, "C-4711"))));
    Plan adopted = adopted(referring);

    house.planRecords.keepIn(house.operator, house.provider.id(), PlanType.SIP, "");
    assertThat(
            Refused.by(
                () ->
                    house.plans.save(
                        nurse,
                        adopted.id(),
                        adopted.revision(),
                        new PlanContent(goals("Jag vill sova."), List.of()))))
        .as("no SIP is made beside its four legal items")
        .containsExactly("CM-2252 /type");
    assertThat(house.plans.end(nurse, adopted.id(), adopted.revision()).endedAt()).isNotNull();
  }

  @Test
  void kinds_have_the_national_codes_that_there_are_and_no_others() {
    assertThat(house.planRecords.choice(nurse, alma.id()).codes())
        .extracting(PlanCode::type, PlanCode::code)
        .containsExactlyInAnyOrder(
            tuple(PlanType.SIP, "SIP"),
            tuple(PlanType.COORDINATED_CARE_PLAN, "SPLPTLRV"),
            tuple(PlanType.CARE_PLAN_HSL, "VP"),
            tuple(PlanType.REHAB_PLAN, "RP"),
            tuple(PlanType.IMPLEMENTATION_PLAN, "GP"));
    assertThat(house.planRecords.choice(nurse, alma.id()).codes())
        .allSatisfy(
            one ->
                assertThat(one.system())
                    .isEqualTo("https://fhir.inera.se/CodeSystem/typeofcareplan-cs"));
  }
}
