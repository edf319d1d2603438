package se.samordna.enginetests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.child.Children;
import se.samordna.child.HomeAnswer;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.daily.DailyLists;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamCare;
import se.samordna.information.InformationCategory;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.plan.SubGoal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips;

/** What a team tells of somebody beside the things that it keeps of them. */
final class ToldRecord {
  private static final String KEPT = WholeRecord.KEPT;
  private static final LocalDate TODAY = WholeRecord.TODAY;

  private final WholeRecord record;
  private final FactTeam team;
  private final House house;
  private final Person person;

  ToldRecord(WholeRecord record) {
    this.record = record;
    team = record.team;
    house = record.house;
    person = record.person;
  }

  /** Says something in each text of what is told beside the things themselves. */
  void tell() {
    house.plans.writeCrisisPlan(
        team.anna, person.id(), 0, CrisisPlans.together(crisis(), TODAY.plusMonths(6)));
    house.plans.evaluateCrisisPlan(
        team.anna,
        person.id(),
        1,
        new CrisisPlanEvaluation(TODAY, true, "Promenaden", "Ingenting", true));
    house.children.answer(
        team.anna,
        person.id(),
        new Children.NewAnswer(HomeAnswer.Answer.YES, TODAY, "Varannan vecka"));
    house.consents.attempt(
        team.anna,
        person.id(),
        new Consents.NewAttempt(ConsentType.SIP_CREATION, TODAY, "Orkade inte"));
    record.things.put(
        LegalHold.class,
        house
            .disposals
            .hold(
                house.operator,
                house.provider.id(),
                new Disposals.NewHold(person.id(), HoldGround.DISPUTE, "Tvist", TODAY, null))
            .id());
    plan();
    sip();
    board();
  }

  private static CrisisPlanContent crisis() {
    return new CrisisPlanContent(
        KEPT + " utlöser",
        KEPT + " tidigt",
        KEPT + " märks",
        KEPT + " gör jag",
        KEPT + " hjälper",
        KEPT + " hjälper inte",
        List.of(new CrisisPlanContent.CrisisContact(KEPT, "mamma " + KEPT, "070-174 06 08")),
        KEPT + " finns",
        KEPT + " medicin",
        KEPT + " hemma",
        KEPT + " på avdelning",
        KEPT + " besök",
        List.of(KEPT));
  }

  private void plan() {
    Plan plan = house.plans.get(team.anna, Id.of(record.things.get(Plan.class).toString()));
    Intervention intervention =
        new Intervention(
            Id.next(),
            KEPT + " gör vi",
            KEPT,
            null,
            "varje " + KEPT,
            TODAY.plusDays(20),
            Intervention.Status.ACTIVE);
    SubGoal part =
        new SubGoal(Id.next(), KEPT + " delmål", KEPT + " mäts", null, List.of(intervention));
    LifeGoal goal = new LifeGoal(Id.next(), KEPT + " vill jag", KEPT, 7, List.of(part));
    record.things.put(LifeGoal.class, goal.id());
    plan = house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    plan = house.plans.adopt(team.anna, plan.id(), plan.revision(), true, List.of(KEPT));
    plan =
        house.plans.evaluate(
            team.anna,
            plan.id(),
            plan.revision(),
            new Plans.NewEvaluation(
                goal.id(), TODAY, Evaluation.Outcome.PARTLY, 5, 6, "Bra", "Så där", "Mer"));
    house.planRecords.correct(
        team.anna,
        plan.id(),
        1,
        new PlanRecords.NewCorrection("Fel", Said.byPerson(TODAY, Said.Way.PHONE)));
  }

  private void sip() {
    Sip sip = house.sips.get(team.anna, Id.of(record.things.get(Sip.class).toString()));
    sip = house.sips.ask(team.anna, sip.id(), sip.revision());
    house.consents.give(
        team.anna,
        person.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.JOINT_PLAN,
                List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
    sip = house.sips.prepare(team.anna, sip.id(), sip.revision());
    sip =
        house.sips.parties(
            team.anna,
            sip.id(),
            sip.revision(),
            List.of(
                new Sips.NewParty(
                    null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun")));
    record.things.put(SipParty.class, sip.parties().get(1).id());
  }

  private void board() {
    Id<BoardEntry> id = Id.of(record.things.get(BoardEntry.class).toString());
    BoardEntry entry = team.boards.get(team.anna, id);
    entry =
        team.boards.change(
            team.anna,
            id,
            entry.revision(),
            new Boards.EntryChange(
                "Sömnlös igen",
                3,
                "Sover",
                false,
                List.of(new Boards.NewAction("Ring", "Anna", TODAY, "", false))));
    entry =
        team.boards.shareCare(
            team.anna,
            id,
            entry.revision(),
            new Boards.CareChange(
                null, List.of(), 0, TeamCare.Network.INFORMED, "Mamma vet", null));
    entry =
        team.boards.assessRisk(
            team.anna,
            id,
            entry.revision(),
            new Boards.NewRisk(
                TeamCare.Risk.Kind.SUICIDE, true, TODAY, team.psychiatrist.staff(), "Bedömd"));
    team.boards.recordPersonsView(team.anna, id, entry.revision(), "Jag vill");
    daily();
    team.boards.recordRequest(
        team.anna,
        person.id(),
        new Boards.NewRequest(Boards.NewRequest.By.PERSON, "Kan ni komma", TODAY));
  }

  private void daily() {
    Id<Enrolment> enrolment = Id.of(record.things.get(Enrolment.class).toString());
    team.dailyLists.assessRisk(
        team.anna,
        enrolment,
        new Boards.NewRisk(
            TeamCare.Risk.Kind.VIOLENCE, true, TODAY, team.psychiatrist.staff(), "Bedömd"));
    team.dailyLists.deliver(
        team.anna,
        enrolment,
        new DailyLists.NewDelivery(
            "Dosett", List.of(DayOfWeek.values()), TODAY, null, team.psychiatrist.staff()));
  }
}
