package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.LegalBasis.Law;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChange;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewEvaluation;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipNeed;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Language;

/** Who answers for an intervention, and on which law it rests. */
@OnBothDatabases
class InterventionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final LegalBasis EXEMPT =
      new LegalBasis(Law.SOL_WITHOUT_ASSESSMENT, "", "SN 2026-118");

  private final House house;
  private final Caller nurse;
  private final Person alma;

  InterventionsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Caller socialWorker() {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Exempelby", Principal.Kind.MUNICIPALITY);
    Provider social =
        house.organisations.addProvider(
            house.operator, principal.id(), "Socialnämnden", Provider.Kind.SOCIAL_CARE);
    Unit unit = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    return house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, unit);
  }

  private static PlanContent content(
      PlanType type, Principal.@Nullable Kind principal, @Nullable LegalBasis basis, String stage) {
    Intervention one =
        new Intervention(
            Id.next(),
            "Boendestöd",
            "Bo",
            null,
            "",
            TODAY.plusDays(30),
            Intervention.Status.ACTIVE,
            principal,
            basis,
            stage);
    LifeGoal goal =
        new LifeGoal(
            Id.next(),
            "Bo kvar.",
            "",
            null,
            List.of(new SubGoal(Id.next(), "Städa", "", null, List.of(one))));
    List<PlanPart> parts =
        type.items().stream()
            .filter(item -> item != PlanItem.UNITS_APPROVED)
            .map(item -> new PlanPart(item, "Det som ska stå."))
            .toList();
    return new PlanContent(List.of(goal), parts);
  }

  private Plan saved(Caller caller, Person person, PlanType type, PlanContent content) {
    Plan begun = house.plans.begin(caller, person.id(), type);
    return house.plans.save(caller, begun.id(), begun.revision(), content);
  }

  private Plan adopted(Caller caller, Plan draft) {
    return house.plans.adopt(caller, draft.id(), draft.revision(), true, List.of());
  }

  @Test
  void what_is_said_of_who_answers_and_by_which_law_is_kept_and_a_change_of_it_is_told() {
    LegalBasis lss = new LegalBasis(Law.LSS, "9 p.", "");
    Plan first =
        adopted(
            nurse,
            saved(
                nurse,
                alma,
                PlanType.CM_PLAN,
                content(PlanType.CM_PLAN, Principal.Kind.MUNICIPALITY, lss, "Motivation")));

    Intervention kept = first.content().interventions().get(0);
    assertThat(kept.principal()).isEqualTo(Principal.Kind.MUNICIPALITY);
    assertThat(kept.legalBasis()).isEqualTo(lss);
    assertThat(kept.stage()).isEqualTo("Motivation");
    LifeGoal goal = first.content().goals().get(0);
    SubGoal part = goal.subGoals().get(0);
    Intervention plain =
        new Intervention(
            kept.id(),
            kept.what(),
            kept.performer(),
            null,
            "",
            kept.followUp(),
            Intervention.Status.ACTIVE);
    PlanContent without =
        new PlanContent(
            List.of(
                new LifeGoal(
                    goal.id(),
                    goal.ownWords(),
                    "",
                    null,
                    List.of(new SubGoal(part.id(), part.text(), "", null, List.of(plain))))));
    adopted(nurse, house.plans.save(nurse, first.id(), first.revision(), without));

    assertThat(house.planRecords.changes(nurse, first.id(), 2))
        .extracting(PlanChange::before)
        .singleElement()
        .asString()
        .contains("MUNICIPALITY", "LSS 9 § 9 p.", "Motivation");
  }

  @Test
  void a_plan_whose_law_asks_who_answers_is_not_adopted_before_that_is_said() {
    Plan without =
        saved(nurse, alma, PlanType.LSS_PLAN, content(PlanType.LSS_PLAN, null, null, ""));
    assertThat(Refused.by(() -> adopted(nurse, without)))
        .containsExactly("CM-3063 /goals/0/subGoals/0/interventions/0/principal");

    PlanContent said = content(PlanType.LSS_PLAN, Principal.Kind.REGION, null, "");
    Plan with = house.plans.save(nurse, without.id(), without.revision(), said);
    assertThat(adopted(nurse, with).current()).isNotNull();

    Plan umbrella = saved(nurse, alma, PlanType.CM_PLAN, content(PlanType.CM_PLAN, null, null, ""));
    assertThat(adopted(nurse, umbrella).current()).as("no law asks").isNotNull();
  }

  @Test
  void social_services_alone_exempt_by_the_boards_decision_and_by_no_other_law() {
    Caller social = socialWorker();
    Person birger = house.person(social, "Birger", "Provsson");
    assertThat(
            Refused.by(
                () ->
                    saved(
                        nurse,
                        alma,
                        PlanType.CM_PLAN,
                        content(PlanType.CM_PLAN, null, EXEMPT, ""))))
        .containsExactly("CM-3064 /goals");
    assertThat(
            Refused.by(
                () ->
                    saved(
                        social,
                        birger,
                        PlanType.CM_PLAN,
                        content(
                            PlanType.CM_PLAN,
                            null,
                            new LegalBasis(Law.SOL, "", "SN 2026-118"),
                            ""))))
        .containsExactly("CM-3064 /goals/0/subGoals/0/interventions/0/legalBasis/exemptBy");
    assertThat(
            Refused.by(
                () ->
                    saved(
                        social,
                        birger,
                        PlanType.IMPLEMENTATION_PLAN,
                        content(
                            PlanType.IMPLEMENTATION_PLAN,
                            null,
                            new LegalBasis(Law.OTHER, " ", ""),
                            ""))))
        .as("another law is named")
        .containsExactly("CM-1002 /goals/0/subGoals/0/interventions/0/legalBasis/words");
  }

  @Test
  void an_exempt_intervention_is_kept_out_of_the_sip_with_the_reason() {
    Caller social = socialWorker();
    Person birger = house.person(social, "Birger", "Provsson");
    saved(social, birger, PlanType.CM_PLAN, content(PlanType.CM_PLAN, null, EXEMPT, ""));
    Sip sip =
        house.sips.begin(social, birger.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Behov."));
    sip = house.sips.ask(social, sip.id(), sip.revision());
    consents(social, birger);
    Sip prepared = house.sips.prepare(social, sip.id(), sip.revision());

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                house.sips.save(
                    social, prepared.id(), prepared.revision(), holding(prepared, " boendestöd ")));

    assertThat(refusal.problems().get(0).code()).isEqualTo(Code.SIP_HOLDS_EXEMPT);
    assertThat(refusal.problems().get(0).says(Language.SV)).contains("SN 2026-118");
    assertThat(
            house
                .sips
                .save(social, prepared.id(), prepared.revision(), holding(prepared, "Ledsagning"))
                .draft()
                .interventions())
        .hasSize(1);
  }

  private static SipContent holding(Sip sip, String what) {
    return new SipContent(
        "Bo kvar.",
        List.of(),
        List.of(
            new SipIntervention(what, sip.parties().get(0).id(), "Stöd", "Bo", TODAY.plusDays(9))),
        List.of(),
        true,
        new SipMain(null, "", ""),
        null,
        "");
  }

  private void consents(Caller social, Person person) {
    var unused =
        house.consents.give(
            social,
            person.id(),
            new NewConsent(
                new ConsentTerms(
                    ConsentType.SIP_CREATION,
                    List.of(Recipient.outsider("Region Exempel", "")),
                    Purpose.JOINT_PLAN,
                    List.of(InformationCategory.PLAN_INTERVENTIONS),
                    List.of(),
                    "",
                    ""),
                null,
                null,
                new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
  }

  @Test
  void a_plan_by_lss_is_reviewed_within_a_year_and_the_next_version_is_the_review() {
    PlanContent said = content(PlanType.LSS_PLAN, Principal.Kind.REGION, null, "");
    Plan first = adopted(nurse, saved(nurse, alma, PlanType.LSS_PLAN, said));
    assertThat(open("lss-plan-review")).extracting(Task::due).containsExactly(TODAY.plusYears(1));

    house.clock.pass(Duration.ofDays(300));
    Plan again = house.plans.save(nurse, first.id(), first.revision(), said);
    Plan second = adopted(nurse, again);
    assertThat(open("lss-plan-review"))
        .extracting(Task::due)
        .containsExactly(house.today().plusYears(1));

    house.plans.end(nurse, second.id(), second.revision());
    assertThat(open("lss-plan-review")).isEmpty();
  }

  @Test
  void a_rehabilitation_plan_is_evaluated_by_the_first_day_that_it_names() {
    PlanContent said = content(PlanType.REHAB_PLAN, null, null, "");
    Plan adopted = adopted(nurse, saved(nurse, alma, PlanType.REHAB_PLAN, said));
    assertThat(open("rehab-plan-evaluation"))
        .extracting(Task::due)
        .containsExactly(TODAY.plusDays(30));

    house.plans.evaluate(
        nurse,
        adopted.id(),
        adopted.revision(),
        new NewEvaluation(
            adopted.content().goals().get(0).id(),
            TODAY,
            Evaluation.Outcome.PARTLY,
            null,
            null,
            "",
            "",
            ""));

    assertThat(open("rehab-plan-evaluation")).isEmpty();
  }

  private List<Task> open(String key) {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
        .toList();
  }
}
