package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.plan.Intervention;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.Performer;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChoice;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanJudgement.Caution;
import se.samordna.plan.PlanOffer;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** What a model says of the plan of somebody enrolled in it: its offers, and what it judges. */
@OnBothDatabases
class PlanOffersTest {
  private final House house;

  PlanOffersTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
  }

  private DataTeam by(String model) {
    return new DataTeam(house, model);
  }

  private static PlanVersion version(Plan plan) {
    PlanVersion current = plan.current();
    if (current == null) {
      throw new AssertionError("not adopted");
    }
    return current;
  }

  @Test
  void a_broker_performs_no_intervention_whether_chosen_or_named_in_words() {
    DataTeam broker = by("broker");
    broker.in("PLANNING");
    Plan chosen = broker.drafted(DataTeam.does("Köra till läkaren", "", broker.team.anna.staff()));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> broker.adopted(chosen, Map.of()));

    assertThat(Refused.by(() -> broker.adopted(chosen, Map.of())))
        .containsExactly("CM-2107 /goals");
    assertThat(refusal.problems().get(0).says(Language.SV))
        .isEqualTo(
            "Mäklarmodellen: Utförs av samordnare: mål 1, delmål 1, insats 1. I den här modellen är"
                + " det alltid någon annan som ger insatsen. Välj en annan utförare.");
    Plan named =
        broker.team.plans.save(
            broker.team.anna,
            chosen.id(),
            chosen.revision(),
            broker.drafted(chosen, DataTeam.does("Köra till läkaren", " anna  REGION ", null)));
    assertThat(Refused.by(() -> broker.adopted(named, Map.of()))).containsExactly("CM-2107 /goals");
  }

  @Test
  void somebody_else_may_and_what_is_over_is_not_judged() {
    DataTeam broker = by("broker");
    broker.in("PLANNING");
    Caller other =
        broker.team.staff("Bo", "Kollega", Role.CARE_STAFF, Profession.SOCIAL_WORKER, "1.00");
    Intervention over = over(DataTeam.does("Köra till läkaren", "", broker.team.anna.staff()));
    Plan adopted =
        broker.adopted(
            broker.drafted(
                over,
                DataTeam.does("Boendestöd", "Boendestödet", null),
                DataTeam.does("Samtal", "", other.staff())),
            Map.of());

    assertThat(version(adopted).content().interventions())
        .extracting(Intervention::performer)
        .containsExactly("Anna Region", "Boendestödet", "Bo Kollega");
    assertThat(version(adopted).judgement()).isEqualTo(PlanJudgement.NONE);
  }

  private static Intervention over(Intervention one) {
    return new Intervention(
        one.id(),
        one.what(),
        one.performer(),
        one.start(),
        one.cadence(),
        one.followUp(),
        Intervention.Status.DONE,
        one.principal(),
        one.legalBasis(),
        one.stage(),
        one.performerStaff(),
        one.offer());
  }

  @Test
  void clinical_case_management_offers_its_own_which_keep_their_words_when_it_is_gone() {
    DataTeam clinical = by("clinical");
    clinical.in("PLANNING");

    PlanChoice choice = clinical.team.planRecords.choice(clinical.team.anna, clinical.alma.id());
    assertThat(choice.offers())
        .extracting(PlanOffer::key)
        .containsExactly("social-skills-training", "family-support");
    assertThat(choice.performers()).extracting(Performer::name).contains("Anna Region");

    Plan drafted = clinical.drafted(clinical.offered("family-support"));
    Intervention written = drafted.content().interventions().get(0);
    assertThat(written.what()).isEqualTo("Stöd till familj och närstående");
    assertThat(written.offer())
        .isEqualTo(
            new OfferTaken(
                "clinical",
                "family-support",
                new Text("Stöd till familj och närstående", "Support for family and close ones"),
                ""));

    clinical.team.models.remove(DataTeam.MODELS.resolve("clinical"));
    Plan again =
        clinical.team.plans.save(
            clinical.team.anna, drafted.id(), drafted.revision(), drafted.content());
    assertThat(again.content().interventions()).containsExactly(written);
    PlanVersion adopted = version(clinical.adopted(again, Map.of()));
    assertThat(adopted.content().interventions()).containsExactly(written);
    assertThat(adopted.judgement())
        .as("a model that is away hinders nobody, and the version says so")
        .isEqualTo(new PlanJudgement(List.of(), List.of(new Text("clinical", "clinical"))));
    assertThat(clinical.team.plans.versions(clinical.team.anna, again.id()))
        .containsExactly(adopted);
  }

  @Test
  void an_offer_that_nobody_makes_and_a_performer_from_elsewhere_are_refused() {
    DataTeam clinical = by("clinical");
    clinical.in("PLANNING");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Långt bort"));

    assertThat(Refused.by(() -> clinical.drafted(clinical.offered("yoga"))))
        .containsExactly("CM-2109 /goals/0/subGoals/0/interventions/0/offer");
    Plan begun = clinical.team.plans.of(clinical.team.anna, clinical.alma.id()).get(0);
    assertThat(
            Refused.by(
                () ->
                    clinical.team.plans.save(
                        clinical.team.anna,
                        begun.id(),
                        begun.revision(),
                        clinical.drafted(begun, DataTeam.does("Samtal", "", elsewhere.staff())))))
        .containsExactly("CM-2110 /goals/0/subGoals/0/interventions/0/performerStaff");
  }

  @Test
  void rehabilitation_refuses_training_without_a_goal() {
    DataTeam rehab = by("rehabilitation");
    rehab.in("SKILLS_AND_RESOURCES_ASSESSMENT");
    Plan drafted = rehab.drafted("", rehab.offered("skills-training"));

    assertThat(said(() -> rehab.adopted(drafted, Map.of())))
        .contains("Säger inte vilket mål det gäller: mål 1, delmål 1, insats 1.");
    Plan named =
        rehab.team.plans.save(
            rehab.team.anna,
            drafted.id(),
            drafted.revision(),
            rehab.drafted(drafted, "Laga mat", drafted.content().interventions().get(0)));
    assertThat(said(() -> rehab.adopted(named, Map.of())))
        .as("nor without the person's overall goal")
        .contains("är inte ifyllt.");
    rehab.team.answer(
        rehab.team.anna,
        rehab.alma,
        "rehab-goal",
        Answers.NONE
            .with("area", coded("HOME"))
            .with("goal", new Value.Words("Jag vill laga min egen mat."))
            .with("ready", coded("NOW")));
    assertThat(version(rehab.adopted(named, Map.of())).judgement()).isEqualTo(PlanJudgement.NONE);
  }

  private static String said(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    return refusal.problems().get(0).says(Language.SV);
  }

  private static Value.Coding coded(String code) {
    return new Value.Coding("https://samordna.se/codes", code, null);
  }

  private static void judged(DataTeam dual, String stage) {
    dual.team.answer(
        dual.team.anna,
        dual.alma,
        "dual-stage",
        Answers.NONE.with("stage", coded(stage)).with("judged", new Value.Day(dual.house.today())));
  }

  @Test
  void dual_diagnosis_warns_ahead_of_the_persons_stage_and_keeps_why_it_was_done_all_the_same() {
    DataTeam dual = by("integrated-dual");
    dual.in("PLANNING");
    Plan drafted = dual.drafted(dual.offered("change-counselling"));
    String key = "integrated-dual.stage-not-ahead";
    assertThat(Refused.by(() -> dual.adopted(drafted, Map.of())))
        .as("not judged yet")
        .containsExactly("CM-2108 /acknowledged/" + key);
    judged(dual, "PERSUASION");
    assertThat(said(() -> dual.adopted(drafted, Map.of())))
        .contains("Längre fram än personen är nu: mål 1, delmål 1, insats 1.");

    PlanVersion adopted = version(dual.adopted(drafted, Map.of(key, "Alma vill börja nu.")));

    assertThat(adopted.judgement().cautions())
        .extracting(Caution::key, Caution::acknowledged)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(key, "Alma vill börja nu."));
    assertThat(dual.team.plans.versions(dual.team.anna, drafted.id())).containsExactly(adopted);
  }

  @Test
  void in_the_persons_stage_and_before_it_nothing_is_warned_of_and_a_written_stage_counts() {
    DataTeam dual = by("integrated-dual");
    dual.in("PLANNING");
    judged(dual, "ACTIVE_TREATMENT");
    Plan drafted =
        dual.drafted(dual.offered("change-counselling"), dual.offered("motivational-talks"));
    assertThat(version(dual.adopted(drafted, Map.of())).judgement()).isEqualTo(PlanJudgement.NONE);

    Intervention written =
        new Intervention(
            Id.next(),
            "Plan mot återfall",
            "Teamet",
            null,
            "",
            null,
            Intervention.Status.PROPOSED,
            null,
            null,
            "hålla i");
    Plan before = dual.team.plans.get(dual.team.anna, drafted.id());
    Plan staged =
        dual.team.plans.save(
            dual.team.anna, before.id(), before.revision(), dual.drafted(before, written));
    assertThat(Refused.by(() -> dual.adopted(staged, Map.of("integrated-dual.other", "Ja"))))
        .containsExactly("CM-2108 /acknowledged/integrated-dual.stage-not-ahead");
  }
}
